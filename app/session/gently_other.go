//go:build !linux

package session

// gently runs f as it is: only Linux gives threads of one program priorities of their own.
func gently(f func()) { f() }
