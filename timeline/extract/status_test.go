package extract

import (
	"context"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/syntax"
	"dateline/timeline/timex"
)

// Each line: a sentence whose word in brackets heads a clause, and what the sentence says of it.
const statuses = `
planned | The minister will [visit] Lisbon in May.
planned | The trial is due to [begin] on Monday.
planned | Penske Auto was chosen to [build] the engine.
planned | The company plans to [close] its plant in Lorne.
planned | The leaders are to [meet] in Geneva.
planned | The law will be [signed] by the king.
planned | The talks will [resume] when ministers meet in June.
planned | Apple announced an event to be [held] on October 12.
possible | The senate may [vote] on the bill.
possible | The union could [strike] in October.
possible | Regulators are considering [banning] the drug.
possible | He will say on Friday whether he will [resign].
possible | Police may have [killed] the man.
possible | The government has not [ruled] out a referendum.
possible | The government has not ruled out a [referendum].
denied | The club denied that it had [sold] the player.
denied | He denies having [ordered] the attack.
denied | The leader denied rumours that she [planned] to resign.
denied | Helvara denied a report that it was in [talks] to merge.
denied | The minister refused to [resign].
denied | The deal failed to [win] approval.
denied | The leaders were to have [signed] the treaty in Santiago.
denied | Judges blocked the [extradition] of Oleg Dravin.
denied | The boats did not [sail] on Friday.
happened | The court ordered the company to pay, and the company [paid].
happened | An agreement [reached] in 1991 could be changed.
happened | The protest forced the minister to [resign].
happened | The strike forced the prime minister of the day, Henri Dubasque, to [resign].
happened | The firm [passed] its rival to become the largest.
happened | The landing had to be [put] off.
happened | The mayor [opened] the bridge on Monday.
ongoing | Any member can [add] programs to the store.
ongoing | Police are [searching] two houses.
`

func TestStatus(t *testing.T) {
	m, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(strings.TrimSpace(statuses)) {
		want, sentence, _ := strings.Cut(strings.TrimSpace(line), " | ")
		if got := statusIn(m, sentence); got != want {
			t.Errorf("%s is %s, not %s", sentence, got, want)
		}
	}
}

// statusIn is the status of the clause whose head stands in brackets.
func statusIn(m *syntax.Model, sentence string) string {
	open := strings.Index(sentence, "[")
	text := "News\n\n" + strings.NewReplacer("[", "", "]", "").Replace(sentence) + "\n"
	r := &reader{src: timeline.Source{ID: 1, Language: "en", Text: text}, doc: timex.Read(text, "en"), thread: -1, lastMain: -1}
	r.parse(context.Background(), m)
	r.sentences(context.Background())
	quotes := inQuotes(r.trees)
	for i, tree := range r.trees {
		cs := readClauses(tree, quotes[i])
		for k := range cs {
			if tree.Tokens[cs[k].head].Begin == open+len("News\n\n") {
				s, _ := r.statusOf(cs, k)
				return s.String()
			}
		}
	}
	return "no clause"
}
