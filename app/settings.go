package app

import (
	"slices"
	"strings"
	_ "time/tzdata" // zones on systems that have no table of their own

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"dateline/app/ink"
	"dateline/app/session"
	"dateline/app/tongue"
	"dateline/storage"
)

// Settings hold for every library, but for the backups, which each library has for itself.

const (
	prefTextScale = "textScale"
	prefNumbers   = "numericDates"
	prefLanguage  = "language"
	prefZone      = "timeZone"
)

// A setting is one of the choices of the page: what it is called, what there is to choose from, which of these holds, and what
// choosing another does. It takes effect at once.
type setting struct {
	name    string
	note    string
	options []string
	chosen  func(*Window) int
	choose  func(*Window, int)
}

// textScales are relative to the usual size; 0 is that of the system.
var textScales = []float32{0, 0.85, 1, 1.15, 1.3, 1.5}

var themes = []ink.Choice{ink.FollowSystem, ink.Light, ink.Dark}

// languages are those that the window speaks; "" follows the system.
var languages = []string{"", "en", "de"}

// language is the one that the person chose, or else the system's.
func language(p fyne.Preferences) string {
	if chosen := p.String(prefLanguage); chosen != "" {
		return chosen
	}
	return string(lang.SystemLocale())
}

// zones are those that the page offers, one for each time of the clock and more where rules differ; "" is the system's.
var zones = []string{"", "UTC", "Pacific/Honolulu", "America/Anchorage", "America/Los_Angeles", "America/Denver", "America/Chicago", "America/New_York",
	"America/Halifax", "America/St_Johns", "America/Sao_Paulo", "America/Argentina/Buenos_Aires", "Atlantic/Azores", "Europe/London", "Europe/Berlin", "Africa/Lagos", "Europe/Athens",
	"Europe/Kyiv", "Africa/Cairo", "Africa/Johannesburg", "Asia/Jerusalem", "Europe/Moscow", "Africa/Nairobi", "Asia/Tehran", "Asia/Dubai", "Asia/Kabul", "Asia/Karachi",
	"Asia/Kolkata", "Asia/Kathmandu", "Asia/Dhaka", "Asia/Yangon", "Asia/Bangkok", "Asia/Shanghai", "Asia/Tokyo", "Australia/Adelaide", "Australia/Sydney",
	"Pacific/Auckland"}

// zoneNames are the zones as people read them: "Berlin (Europe)".
func zoneNames() []string {
	names := []string{"As the system", "UTC"}
	for _, z := range zones[len(names):] {
		i := strings.LastIndexByte(z, '/')
		names = append(names, strings.ReplaceAll(z[i+1:]+" ("+z[:i]+")", "_", " "))
	}
	return names
}

var numberOrders = []session.NumberOrder{session.AskOrder, session.DayFirst, session.MonthFirst}

// settings is the table of the page.
func settings() []setting {
	return []setting{
		{"Theme", "", []string{"As the system", "Light", "Dark"},
			func(w *Window) int { return slices.Index(themes, themeChoice(w.app.Preferences())) },
			func(w *Window, i int) { w.setTheme(themes[i]) }},
		{"Text size", "", []string{"As the system", "Small", "Normal", "Large", "Larger", "Largest"},
			func(w *Window) int { return slices.Index(textScales, textScale(w.app.Preferences())) },
			(*Window).setTextScale},
		{"Language", "Takes effect when the program is opened again. Articles are read in the language they are written in.", []string{"As the system", "English", "Deutsch"},
			func(w *Window) int { return slices.Index(languages, w.app.Preferences().String(prefLanguage)) },
			func(w *Window, i int) { w.app.Preferences().SetString(prefLanguage, languages[i]) }},
		{"Time zone", "Of Today, and of clock times that an article gives in another zone. A day stays the day that was written.", zoneNames(),
			func(w *Window) int { return slices.Index(zones, w.app.Preferences().String(prefZone)) },
			func(w *Window, i int) {
				w.app.Preferences().SetString(prefZone, zones[i])
				_ = tongue.Reckon(zones[i]) // a zone that the system does not know is not in the list
				w.session.Retell()
				w.session.Reload() // they stand at other places on the line
			}},
		{"The wheel", "Ctrl always zooms, Shift always pans.", []string{"Zooms at the pointer", "Pans in time"},
			func(w *Window) int { return one(w.timeline.wheelPans) },
			func(w *Window, i int) {
				w.timeline.wheelPans = i == 1
				w.app.Preferences().SetBool(prefWheelPans, i == 1)
			}},
		{"Motion", "", []string{"Views move smoothly", "Views change at once"},
			func(w *Window) int { return one(w.timeline.still) },
			func(w *Window, i int) {
				w.timeline.still = i == 1
				w.app.Preferences().SetBool(prefStill, i == 1)
			}},
		{"Typed dates such as 3/4/2019", "Articles are read by what they say themselves.", []string{"Are refused: write the month", "Day first: 3 April", "Month first: March 4"},
			func(w *Window) int { return slices.Index(numberOrders, numberOrder(w.app.Preferences())) },
			func(w *Window, i int) {
				w.app.Preferences().SetInt(prefNumbers, int(numberOrders[i]))
				w.session.SetNumberOrder(numberOrders[i])
			}},
		{"Backups of this library", "One is made before a new version changes the file, whatever is chosen. The last ten are kept.", []string{"Every day on which something changed", "Only when asked for"},
			func(w *Window) int { return one(w.session.Setting(storage.SettingBackups) == "off") },
			func(w *Window, i int) { w.session.SetSetting(storage.SettingBackups, []string{"", "off"}[i]) }},
	}
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// textScale is by how much the person wants text larger than usual, 0 for as the system has it.
func textScale(p fyne.Preferences) float32 {
	if s := float32(p.Float(prefTextScale)); slices.Contains(textScales, s) {
		return s
	}
	return 0
}

func numberOrder(p fyne.Preferences) session.NumberOrder {
	if o := session.NumberOrder(p.Int(prefNumbers)); slices.Contains(numberOrders, o) {
		return o
	}
	return session.AskOrder
}

// setTextScale sets the size of all text, on the timeline too. Pictures keep theirs.
func (w *Window) setTextScale(i int) {
	w.app.Preferences().SetFloat(prefTextScale, float64(textScales[i]))
	w.dress()
}

// showSettings opens the page.
func (w *Window) showSettings() {
	form := container.New(layout.NewFormLayout())
	for _, s := range settings() {
		choice := newMenu(said(s.options), nil, func() { w.dismiss() })
		if i := s.chosen(w); i >= 0 {
			choice.SetSelectedIndex(i)
		}
		choice.OnChanged = func(string) { s.choose(w, choice.SelectedIndex()) }
		cell := container.NewVBox(choice)
		if s.note != "" {
			cell.Add(quiet(s.note))
		}
		form.Add(container.NewVBox(quietLabel(tongue.T(s.name))))
		form.Add(cell)
	}
	d := dialog.NewCustom(tongue.T("Settings"), tongue.T("Close"), form, w.window)
	d.Resize(fyne.NewSize(settingsWidth, d.MinSize().Height))
	w.open(d)
}

const settingsWidth = 620 // pixels

// said says each of several texts.
func said(texts []string) []string {
	out := make([]string, len(texts))
	for i, t := range texts {
		out[i] = tongue.T(t)
	}
	return out
}
