// Package locale gives the toolkit a language tag where the platform has none.
//
// Fyne asks for the language of the person while it is initialised, before main
// runs, and complains on standard error about "C" and "POSIX", which are no
// languages: every command of a server, a container or a cron job would begin
// with three lines of noise. Go initialises packages in the order of their import
// paths as far as their imports allow, so this one, which imports only os, comes
// before fyne.io.
package locale

import (
	"os"
	"strings"
)

// Replaced reports whether the platform's locale was no language.
var Replaced = replace(os.Getenv, os.Setenv)

// fallback is the language of the texts in the program.
const fallback = "en_GB.UTF-8"

// variables are asked in this order (POSIX, Base Definitions 8.2); the first that is set decides.
var variables = []string{"LC_ALL", "LC_MESSAGES", "LANG"}

func replace(get func(string) string, set func(string, string) error) bool {
	for _, name := range variables {
		value, _, _ := strings.Cut(get(name), ".")
		if value == "C" || value == "POSIX" {
			return set(name, fallback) == nil
		}
		if value != "" {
			return false
		}
	}
	return set("LANG", fallback) == nil
}
