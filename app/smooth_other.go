//go:build !linux

package app

// keepMemory does nothing: no other system gives memory back so eagerly.
func keepMemory() {}
