package timex

import tl "dateline/timeline"

// Which year or month of the text a time without one still stands under.

// frame finds, in the news, a year under which a story of the paragraph is still told at mention i.
func (s *story) frame(i int) int {
	m := &s.mentions[i]
	if m.Tense != TensePast || m.Quoted || m.meaning.has("Weekday") || m.meaning.has("Weekend") || m.meaning.has("DayPart") {
		return AnchorPublished
	}
	for k := i - 1; k >= 0 && k >= i-lookBack && s.mentions[k].paragraph == m.paragraph && m.sentence-s.mentions[k].sentence <= newsReach; k-- {
		o := &s.mentions[k]
		if o.hangs == hangsSpeech {
			break
		}
		if o.hangs == hangsNot && o.meaning.Op == "Date" && !o.Quoted && !o.alone && s.frames(k, i) {
			return k
		}
	}
	return AnchorPublished
}

// frames reports whether the year that mention k names is still in force at mention i: it opened its sentence ("In 1998 he left. In March …"),
// or the two are told in one sentence of the past ("was arrested in May 2018 and charged in October"), or the story has counted on from it
// already ("left in May 2018. A month later … In November …"). Otherwise a month without a year is one of the last twelve.
func (s *story) frames(k, i int) bool {
	o, m := &s.mentions[k], &s.mentions[i]
	switch plain := o.Tense == TensePast && !o.aside && !o.attribute && !o.modifies && !o.paren && !o.spoken; {
	case o.opening:
		return true
	case !plain || m.modifies || m.spoken:
		return false
	case o.sentence == m.sentence:
		return m.meaning.has("Season") || o.grain <= tl.GrainMonth && !m.parted && m.Role == RoleNone && o.Role == RoleNone
	case !m.opening || o.grain > tl.GrainMonth:
		return false
	}
	for n := k + 1; n < i; n++ {
		if on := &s.mentions[n]; on.Anchor == k && (on.meaning.Op == "After" || on.meaning.Op == "Following") && on.sentence > o.sentence {
			return true
		}
	}
	return false
}

// coarser is the month that "51 days later" counts from when its own sentence names one and no day of it, rather than a day of mention k in
// an earlier sentence; AnchorPublished for none.
func (s *story) coarser(i, k int, need tl.Grain) int {
	m := &s.mentions[i]
	if m.meaning.Op != "After" || need > tl.GrainWeek || k >= 0 && s.mentions[k].sentence == m.sentence || m.Tense == TenseFuture {
		return AnchorPublished
	}
	for n := i - 1; n >= 0 && s.mentions[n].sentence == m.sentence; n-- {
		if o := &s.mentions[n]; o.grain == tl.GrainMonth && o.Quoted == m.Quoted && !o.attribute && !o.modifies && o.Role == RoleNone {
			return n
		}
	}
	return AnchorPublished
}
