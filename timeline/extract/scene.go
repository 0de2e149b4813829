package extract

import (
	"dateline/timeline"
)

// Where the telling stands when it gives no date: the day that the news opens with, the day that a paragraph has reached, or a time long ago
// that a paragraph stays in.

// sameScene: in a paragraph that looks far back from its beginning, what is told right after a dated event belongs to it: to its year or
// month, or to its day and the next, and comes no later than what is dated next.
func (d *dating) sameScene(i, j int) bool {
	m, o := &d.Mentions[i], &d.Mentions[j]
	apart := m.Sentence - o.Sentence
	if o.Paragraph != m.Paragraph || apart < 1 || apart > 2 || apart == 2 && d.explicit[j].Grain() <= timeline.GrainDay || m.Perfect ||
		!d.sinceLongAgo(int64(d.explicit[j].Begins().Start)) || !d.looksBack(m.Paragraph, i) && !d.fronts(j) {
		return false
	}
	s, title := d.explicit[j].Begins(), d.Mentions[j].Title
	why := "told with “" + title + "” (" + d.explicit[j].Words() + ") · taken as of that time"
	if d.explicit[j].Grain() <= timeline.GrainDay {
		s.End += day
		why = "told with “" + title + "” (" + d.explicit[j].Words() + ") · taken as of that day or the next"
	}
	for k := i + 1; k < d.to && d.Mentions[k].Paragraph == d.Mentions[i].Paragraph; k++ {
		if next := d.explicit[k]; next.IsKnown() && d.Mentions[k].Status == timeline.Happened && d.Mentions[k].Tense == Past && next.Begins().Start >= s.Start && d.sinceLongAgo(int64(next.Begins().Start)) {
			s.End, why = next.Begins().End, "told between “"+title+"” ("+d.explicit[j].Words()+") and “"+d.Mentions[k].Title+"” ("+next.Words()+")"
			break
		}
	}
	return d.within(d.point(i), s, why, nil)
}

// looksBack: the paragraph of mention i opens with what happened long ago.
func (d *dating) looksBack(paragraph, i int) bool {
	for k := i - 1; k >= d.from && d.Mentions[k].Paragraph == paragraph; k-- {
		if d.Mentions[k].Opens && d.explicit[k].IsKnown() && d.sinceLongAgo(int64(d.explicit[k].Begins().Start)) {
			return true
		}
	}
	return false
}

// fronts: the expression that dates mention j opens its sentence, and with it what is told next: "In April 1934 a cliff fell."
func (d *dating) fronts(j int) bool {
	told := d.Mentions[j].Tellings[0]
	for _, t := range told.Times {
		if t.Signal == On && d.Document.Exprs[t.Expr].Begin-told.Sentence.Begin <= len("During ") {
			return true
		}
	}
	return false
}

// reached is the mention whose day the story has reached at mention i: the last dated one of this paragraph or of the one
// before, or else the news that the article opens with. What lies long ago reaches no further than its paragraph. -1 for none.
func (d *dating) reached(i int) int {
	m := &d.Mentions[i]
	for j := i - 1; j >= max(d.from, i-30) && d.Mentions[j].Paragraph >= m.Paragraph-1; j-- {
		o := &d.Mentions[j]
		if !d.explicit[j].IsKnown() || !o.Main || o.Status != timeline.Happened || o.Tense != Past || d.explicit[j].Begins().IsOpen() {
			continue // "the mayor, who took office in 2016, resigned": an aside carries no story on
		}
		if o.Paragraph == m.Paragraph || !d.sinceLongAgo(int64(d.explicit[j].Begins().Start)) {
			return j
		}
	}
	return d.opened(i)
}

// opened is the dated news of the last week that the article opens with, when it stands before mention i; -1 without.
func (d *dating) opened(i int) int {
	for j := d.from; j < min(i, d.from+4); j++ {
		o := &d.Mentions[j]
		if !d.explicit[j].IsKnown() || !o.Main || o.Status != timeline.Happened || o.Tense != Past || o.Paragraph > d.Mentions[d.from].Paragraph+1 {
			continue
		}
		lo := d.explicit[j].Begins().Start
		if p := d.published.Date; p.IsKnown() && lo > p.Span().Start-7*day && lo < p.Span().Start {
			return j
		}
	}
	return -1
}
