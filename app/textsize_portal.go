//go:build linux || freebsd || netbsd || openbsd

package app

import portal "github.com/rymdport/portal/settings"

// systemTextSize is the scale of text that the desktop's settings have, and whether they say so.
func systemTextSize() (float64, bool) {
	value, err := portal.ReadOne("org.gnome.desktop.interface", "text-scaling-factor")
	if err != nil {
		return 0, false
	}
	of, ok := value.(float64)
	return of, ok && of > 0
}
