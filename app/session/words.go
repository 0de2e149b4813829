package session

import (
	"dateline/app/tongue"
	"dateline/timeline"
	"dateline/timeline/chart"
)

// legendWords are the sentences of the legend besides categories and statuses.
var legendWords = []string{"at some time in this span", "one end is not known", "more events at that time", "sources disagree"}

// axisWords are the names that axis, lines and legend use, in the language of the window; nil for English.
func axisWords() *chart.Words {
	if tongue.T("January") == "January" {
		return nil
	}
	w := chart.English
	for i := range w.Months {
		w.Months[i], w.ShortMonths[i] = tongue.T(w.Months[i]), tongue.T(w.ShortMonths[i])
	}
	for i := range w.Weekdays {
		w.Weekdays[i] = tongue.T(w.Weekdays[i])
	}
	for _, each := range []*string{&w.BCE, &w.CE, &w.Quarter, &w.Decade, &w.Today, &w.Mark, &w.Day, &w.ShortDay, &w.Month, &w.Ka, &w.Ma, &w.Ga, &w.Future} {
		*each = tongue.T(*each)
	}
	w.Legend = map[string]string{}
	for _, text := range LegendTexts() {
		w.Legend[text] = tongue.T(text)
	}
	return &w
}

// LegendTexts are the English texts of the legend.
func LegendTexts() []string {
	all := append([]string(nil), legendWords...)
	for _, c := range timeline.Categories() {
		all = append(all, c.String())
	}
	for s := timeline.Happened; s <= timeline.Denied; s++ {
		all = append(all, s.String())
	}
	return all
}
