//go:build !linux

package session

// GiveWay does nothing: only Linux gives threads of one program priorities of their own.
func GiveWay() {}

// Gently runs f as it is: only Linux gives threads of one program priorities of their own.
func Gently(f func()) { f() }
