package session

import (
	"context"
	"slices"
	"strings"

	"dateline/app/tongue"
	"dateline/storage"
	"dateline/timeline"
)

// mostDetails is up to how many events of a step are told one by one.
const mostDetails = 40

// Details tell what a step of the history did, a line for each event and article.
func (s *Session) Details(step storage.Step) []string {
	d, err := s.options.Store.Details(context.Background(), step.Number, mostDetails)
	if s.fail(err) {
		return nil
	}
	var lines []string
	for _, m := range d.Articles {
		lines = append(lines, tongue.T(roleNames[m.Role], m.Title))
	}
	for _, key := range d.Settings {
		lines = append(lines, tongue.T(settingNames[key]))
	}
	for _, e := range d.Events {
		lines = append(lines, s.editLine(e))
	}
	if more := d.Count - len(d.Events); more > 0 {
		lines = append(lines, tongue.T("and %s more", Count(more, "event")))
	}
	return slices.DeleteFunc(lines, func(l string) bool { return l == "" })
}

var roleNames = map[string]string{"import": "“%s” came into the library.", "drop": "“%s” was taken out of the library.", "publish": "“%s” got another publication date."}

var settingNames = map[string]string{storage.SettingEras: "The eras were changed.", storage.SettingKinds: "The categories were changed."}

// editLine tells what became of an event: "Title · Date: from 1957 to 1958".
func (s *Session) editLine(e storage.Edit) string {
	switch {
	case e.Was == nil && e.Is == nil:
		return ""
	case e.Was == nil:
		return tongue.T("“%s” was added.", Short(e.Is.Title, 60))
	case e.Is == nil:
		return tongue.T("“%s” was removed.", Short(e.Was.Title, 60))
	case e.Was.Whole == 0 && e.Is.Whole != 0:
		return tongue.T("“%s” was joined into another event.", Short(e.Was.Title, 60))
	case e.Was.Whole != 0 && e.Is.Whole == 0:
		return tongue.T("“%s” stands for itself again.", Short(e.Was.Title, 60))
	}
	var parts []string
	add := func(name, was, is string) {
		if was != is {
			parts = append(parts, tongue.T("%s: from %s to %s", tongue.T(name), orNothing(was), orNothing(is)))
		}
	}
	add("Review", tongue.T(e.Was.Review.String()), tongue.T(e.Is.Review.String()))
	add("Title", e.Was.Title, e.Is.Title)
	add("Date", tongue.Date(e.Was.Date), tongue.Date(e.Is.Date))
	add("Status", tongue.T(e.Was.Status.String()), tongue.T(e.Is.Status.String()))
	add("Category", s.CategoryName(e.Was.Category), s.CategoryName(e.Is.Category))
	add("Who", strings.Join(e.Was.Participants, ", "), strings.Join(e.Is.Participants, ", "))
	add("Place", e.Was.Place, e.Is.Place)
	add("Notes", Short(e.Was.Notes, 60), Short(e.Is.Notes, 60))
	if !slices.EqualFunc(e.Was.Quotes, e.Is.Quotes, func(a, b timeline.Quote) bool { return a.Source == b.Source && a.Sentence == b.Sentence }) {
		parts = append(parts, tongue.T("other sources"))
	}
	if len(parts) == 0 {
		return ""
	}
	return "“" + Short(e.Was.Title, 60) + "” · " + strings.Join(parts, " · ")
}

func orNothing(text string) string {
	if text == "" {
		return "–"
	}
	return text
}

// DetailTexts are the English texts that lines of Details are made of beside those in the code.
func DetailTexts() []string {
	all := []string{"Review", "Title", "Date", "Status", "Category", "Who", "Place", "Notes"}
	for _, names := range []map[string]string{roleNames, settingNames} {
		for _, text := range names {
			all = append(all, text)
		}
	}
	return all
}
