package extract

import "dateline/timeline"

// calledOff are deeds that end a plan before its day.
var calledOff = set("cancel postpone delay call_off suspend scrap shelve abandon defer put_off reschedule")

// thwart denies what the sentence says was to come where it also says that it was called off: "the talks were to resume on Monday but were
// cancelled".
func (r *reader) thwart(cs []clause, verdicts []verdict) {
	for q := range cs {
		end := &cs[q]
		if end.nominal || end.group.negated || !calledOff[end.kind] || verdicts[q].status != timeline.Happened {
			continue
		}
		plan := end.subject
		if !end.group.passive {
			plan = phrase{end.t, end.object}
		}
		if !plan.ok() {
			continue
		}
		for p := range cs {
			c := &cs[p]
			switch {
			case p == q || c.nominal || c.subject != plan:
			case verdicts[p].status == timeline.Planned && verdicts[p].tense == Foreseen:
				verdicts[p].status = timeline.Denied
			}
		}
	}
}
