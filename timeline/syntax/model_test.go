package syntax

import "testing"

func BenchmarkParse(b *testing.B) {
	m, err := Load()
	if err != nil {
		b.Fatal(err)
	}
	n := 0
	for b.Loop() {
		n += len(m.Parse(passage))
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "sentences/s")
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Read(weights); err != nil {
			b.Fatal(err)
		}
	}
}

// passage is a page of our own in the manner of the news.
const passage = `LINDHOLM, March 4 — The ferry company said on Wednesday that it would suspend all night crossings
until investigators had established why one of its ships ran aground last week, killing nine people.

Maj. Gen. Tomas Varga, who leads the inquiry, told reporters that the captain had changed course twice in the
minutes before the accident. "We know where the ship was," he said. "We do not yet know why it was there."

The 38-year-old vessel, built in Gdansk and sold to its present owner in 2009, had passed an inspection in January.
Two earlier owners went bankrupt. The union, which has warned for years that crews were too small, called for the
resignation of the transport minister, Irena Kolar, but she dismissed the demand and promised a full report by the end
of May. Lawmakers could vote on stricter rules when they return from their spring break next month.
`
