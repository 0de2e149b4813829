package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"dateline/storage"
)

// A libraryFlag is the value of -l.
type libraryFlag struct{ given *string }

func addLibraryFlag(flags *flag.FlagSet) libraryFlag {
	return libraryFlag{flags.String("l", "", "`LIBRARY` file (default: $DATELINE_LIBRARY, else one in your data folder)")}
}

// open opens the library, and makes it when there is none.
func (f libraryFlag) open() (*storage.Library, error) {
	path, err := libraryPath(*f.given)
	if err != nil {
		return nil, err
	}
	return storage.Open(path)
}

// openExisting is for a command that only looks: a mistyped name must not leave an empty library behind.
func (f libraryFlag) openExisting() (*storage.Library, error) {
	path, err := libraryPath(*f.given)
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(path); err != nil {
		return nil, fmt.Errorf("%s: there is no library here; 'dateline import' makes one", path)
	}
	return storage.Open(path)
}

// libraryPath decides which library is meant, and makes the folder of the default one.
func libraryPath(given string) (string, error) {
	if given != "" {
		return given, nil
	}
	if env := os.Getenv("DATELINE_LIBRARY"); env != "" {
		return env, nil
	}
	folder, err := dataFolder()
	if err != nil {
		return "", fmt.Errorf("no data folder for the library: %w; name one with -l", err)
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", fmt.Errorf("make the data folder: %w; name a library with -l", err)
	}
	return filepath.Join(folder, "library.dateline"), nil
}

// dataFolder is where the platform keeps a person's data: $XDG_DATA_HOME on
// Linux and the BSDs; on macOS and Windows the folder of configuration is the one for data too.
func dataFolder() (string, error) {
	if runtime.GOOS == "darwin" || runtime.GOOS == "windows" {
		folder, err := os.UserConfigDir()
		return filepath.Join(folder, "Dateline"), err
	}
	if xdg := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(xdg) {
		return filepath.Join(xdg, "dateline"), nil
	}
	home, err := os.UserHomeDir()
	return filepath.Join(home, ".local", "share", "dateline"), err
}
