package timex

import tl "dateline/timeline"

// Resolve evaluates every expression against a publication date, which may be
// unknown (the zero Date) or coarse. The result is parallel to d.Exprs. While the
// publication date is unknown, the dateline of the text itself, if it has one,
// stands in; failing that, what hangs on it stays open. A coarse date gives the
// coarse truth: every answer that some day of it would give is inside the Date.
func (d Document) Resolve(published tl.Date) []Value { return d.ResolveOn(published)[0] }

// ResolveOn is Resolve for each of some publication dates; the meanings are read once.
func (d Document) ResolveOn(published ...tl.Date) [][]Value {
	meanings := make([]Meaning, len(d.Exprs))
	for i, x := range d.Exprs {
		meanings[i] = readMeaning(x.Meaning)
	}
	values := make([][]Value, len(published))
	for i, day := range published {
		values[i] = d.resolve(meanings, day)
	}
	return values
}

// resolve evaluates the expressions, whose meanings have been read, against a publication date.
func (d Document) resolve(meanings []Meaning, published tl.Date) []Value {
	ops := operators()
	whens := make([]when, len(d.Exprs))
	values := make([]Value, len(d.Exprs))
	if s := published.Span(); (s.IsOpen() || s.IsEmpty()) && d.Dateline > 0 && d.Dateline <= len(d.Exprs) {
		published = (&evaluator{ops: ops}).eval(meanings[d.Dateline-1]).date()
	}
	unknown := published.Span().IsOpen() || published.Span().IsEmpty()
	passes := 1
	for i, x := range d.Exprs {
		if x.Anchor > i {
			passes = 2 // "… tomorrow," he said on Saturday: the second pass knows Saturday
		}
	}
	for n := range passes * len(d.Exprs) {
		i := n % len(d.Exprs)
		x, meaning := d.Exprs[i], meanings[i]
		if told := x.told(i); unknown && told != x {
			x, meaning = told, readMeaning(told.Meaning)
		}
		anchor := tl.Span{}
		to := when{}
		if x.Anchor >= 0 && x.Anchor < len(whens) && x.Anchor != i {
			to = whens[x.Anchor]
			if to.isPoint() || !to.part.IsEmpty() {
				anchor = to.meant()
			}
			if to.isPoint() && to.grain >= tl.GrainYear {
				anchor = to.span // the year in force, whatever part of it was spoken of
			}
		} else if s := published.Span(); !s.IsOpen() {
			anchor = s
			to = point(s, published.Grain())
			if published.Grain() < tl.GrainDay {
				to = point(around(s.Start, tl.GrainDay), tl.GrainDay)
			}
		}
		w := resolveAt(ops, meaning, anchor, to, x.Anchor >= 0)
		whens[i] = w
		values[i] = w.as(x.Type)
	}
	return values
}

// Told is the document as it reads while nobody knows the publication date: what could hang on
// an earlier day of the text hangs on it. Resolve does the same by itself; Told lets others see why.
func (d Document) Told() Document {
	exprs := make([]Expr, len(d.Exprs))
	for i, x := range d.Exprs {
		exprs[i] = x.told(i)
	}
	d.Exprs = exprs
	return d
}

// told lets expression number i hang on its story, when it has one.
func (x Expr) told(i int) Expr {
	if x.Anchor == AnchorPublished && x.Story > 0 && x.Story <= i {
		x.Anchor, x.Meaning, x.Story = x.Story-1, x.StoryMeaning, 0
	}
	return x
}

// resolveAt evaluates one meaning for every day that the anchor may be. All
// operators move with their anchor, so the first and the last day bound the rest.
func resolveAt(ops map[string]func(*evaluator, Meaning) when, meaning Meaning, anchor tl.Span, to when, told bool) when {
	e := evaluator{ops: ops, to: to, told: told, known: !anchor.IsEmpty() && !anchor.IsOpen(), at: anchor.Start}
	w := e.eval(meaning)
	if e.known && anchor.Seconds() > day {
		e.at = anchor.End - 1
		last := e.eval(meaning)
		if told && last.isPoint() && last.grain >= tl.GrainMonth && w.grain == last.grain {
			return w.choose(last, meaning)
		}
		w = w.merge(last)
	}
	return w
}

// choose settles what a story means when its anchor is longer than a day: the
// spring after 1941 is that of 1942, June after a winter that of its second year.
func (w when) choose(last when, meaning Meaning) when {
	if meaning.has("Previous") || meaning.has("Before") {
		return w
	}
	return last
}

// readMeaning reads a meaning that is written out; one that cannot be read is no time, and neither is the empty one.
func readMeaning(written string) Meaning {
	m, err := ParseMeaning(written)
	if err != nil {
		return Meaning{}
	}
	return m
}

// as makes the Value; the type is that of the result where the result has one.
func (w when) as(t Type) Value {
	if w.typ != DATE {
		t = w.typ
	} else if w.isPoint() && w.grain >= tl.GrainDay && (t == TIME || t == DURATION) {
		t = DATE
	}
	return Value{Type: t, Value: w.timex(), Mod: w.mod, Quant: w.quant, Freq: w.freq, Date: w.date()}
}
