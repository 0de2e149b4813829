//go:build !(linux || freebsd || netbsd || openbsd)

package app

// systemTextSize is not told here apart from the scale of the whole screen, which the toolkit follows.
func systemTextSize() (float64, bool) { return 0, false }
