package timex

// compared makes a length of "a month later than planned": how much later is told, not when.
func (v *view) compared(f *found) {
	m := f.meaning
	if m.Op != "After" && m.Op != "Before" || m.arg(1).Op != "That" || f.to-f.from < 2 || !v.after(1).has(traitThan) {
		return
	}
	f.meaning = m.arg(0)
	f.to--
	v.to--
}

// badAfter drops "the day after the wedding" and "the week before he died": what they count from
// is told next and is no expression of time.
func badAfter(v *view, f *found) bool {
	if f.meaning.Op != "Following" && f.meaning.Op != "Previous" || v.to-v.from < 3 || !v.tokens[v.to-1].has(traitSignal) {
		return false
	}
	n := v.after(1)
	return n != nil && n.is(shapeWord) && !n.has(traitPast) && !n.is(shapePast) && (n.has(traitArticle) || !n.has(traitTimePrep))
}

// badOvernight keeps an overnight train and what stands overnight in a recipe from being last night.
func badOvernight(v *view, f *found) bool {
	if !v.single() || !v.tokens[v.from].has(traitOvernight) {
		return false
	}
	n := v.after(1)
	noun := n != nil && n.is(shapeWord) && !n.has(traitTimePrep) && !n.has(traitFunction) && !n.has(traitSignal) && !n.has(traitPast)
	return noun || v.before(1).has(traitArticle) || v.tense() != TensePast
}
