// Package app is the desktop window. It knows the toolkit and the other rooms do
// not: [dateline/app/session] holds the state without it, [dateline/app/ink] is
// how things look, and the widgets here read the one and show the other.
//
//	input → session → widgets that listen → scene → [ink.Stage] → screen
//
// Everything here belongs to the goroutine that Fyne draws on. What takes time
// runs beside it in the session and comes home through one function, fyne.Do,
// which Open hands to the session.
package app
