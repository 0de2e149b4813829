package chart

// Words are the names that the axis and the lines use, for one language.
type Words struct {
	Months      [12]string
	ShortMonths [12]string
	Weekdays    [7]string // short, Sunday first
	BCE, CE     string    // stand behind the year
	Quarter     string    // with one %d
	Decade      string    // with one %d, the first year
	Today, Mark string
	Day         string            // with %[1]d the day, %[2]s the month, %[3]s the year
	ShortDay    string            // the same without the year
	Month       string            // with %[1]s the month, %[2]s the year
	Ka, Ma, Ga  string            // units of age
	Future      string            // with one %s, a length of time
	Legend      map[string]string // translations of the legend's English words
}

// English is the default table of names.
var English = Words{
	Months: [12]string{"January", "February", "March", "April", "May", "June", "July",
		"August", "September", "October", "November", "December"},
	ShortMonths: [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
	Weekdays:    [7]string{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"},
	BCE:         "BCE", CE: "CE", Quarter: "Q%d", Decade: "%ds", Today: "Today", Mark: "Published",
	Day: "%[1]d %[2]s %[3]s", ShortDay: "%[1]d %[2]s", Month: "%[1]s %[2]s", Ka: "ka", Ma: "Ma", Ga: "Ga",
	Future: "in %s",
}
