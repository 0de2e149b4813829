// Package assets holds the files that the program carries with it.
package assets
