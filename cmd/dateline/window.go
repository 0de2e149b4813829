package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"dateline/app"
	_ "dateline/cmd/dateline/locale" // before Fyne is initialised
	"dateline/storage"
)

// applicationID names the program to the platform; FyneApp.toml has it too.
const applicationID = "io.github.dateline.Dateline"

// openWindow shows a library until the window is closed.
func openWindow(library string) error {
	path, err := libraryPath(library)
	if err != nil {
		return err
	}
	application, err := newApplication()
	if err != nil {
		return err
	}
	window, err := app.Open(application, app.Options{Library: path})
	if errors.Is(err, storage.ErrDamaged) { // whoever opened it with a double click reads no terminal
		app.Trouble(application, path, err).ShowAndRun()
		return err
	}
	if err != nil {
		return err
	}
	window.ShowAndRun()
	return nil
}

// newApplication connects to the display. Without one the toolkit would end the
// program in the middle, so that is looked at first.
func newApplication() (fyne.App, error) {
	onX11 := runtime.GOOS != "darwin" && runtime.GOOS != "windows"
	if onX11 && os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return nil, fmt.Errorf("there is no display for the window; 'dateline help' lists what works without one")
	}
	return fyneapp.NewWithID(applicationID), nil
}
