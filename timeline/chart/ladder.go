package chart

import "math"

// The ladder of scales. What has a label is decided at depths, half octaves of
// scale: depth 0 has coarsest seconds a pixel, each further depth 1/√2 of that.
// A view between two depths uses the coarser one, where everything takes more
// time than it does on screen: what did not overlap there does not overlap here.
const (
	coarsestLog = 60 // depth 0: 2^60 seconds a pixel, beyond 20 thousand million years in one
	depths      = 154
	never       = 255 // the depth of what is never reached
)

// secondsPerPixelAt is the scale of a depth.
func secondsPerPixelAt(depth int) float64 {
	return math.Exp2(coarsestLog - float64(depth)/2)
}

// depthOf is the deepest depth whose scale is at least as coarse.
func depthOf(secondsPerPixel float64) int {
	return min(max(2*coarsestLog+halfOctaves(1/secondsPerPixel), 0), depths-1)
}

// firstFree is the coarsest depth from which pixels take no more than seconds.
func firstFree(seconds, pixels float64) uint8 {
	if seconds <= 0 {
		return never
	}
	d := 2*coarsestLog - halfOctaves(seconds/pixels)
	switch {
	case d < 0:
		return 0
	case d >= depths:
		return never
	}
	return uint8(d)
}

// isNear reports whether two that are apart at a scale, in seconds a pixel, may touch at a depth and coarser ones. A rounding error is no reason to say no.
func isNear(scale float64, depth uint8) bool { return scale < nearScales[depth] }

// nearScales are the scales of the depths, a little more; at the depth never nothing is near.
var nearScales = func() (all [256]float64) {
	for d := range depths {
		all[d] = secondsPerPixelAt(d) * (1 + 1e-9)
	}
	return all
}()

const sqrt2Fraction = 0x6a09e667f3bcd // of the float64 √2

// halfOctaves is ⌊2·log₂ x⌋ for a normal x > 0, read off the bits of x.
func halfOctaves(x float64) int {
	bits := math.Float64bits(x)
	n := 2 * (int(bits>>52&0x7ff) - 1023)
	if bits&(1<<52-1) >= sqrt2Fraction {
		n++
	}
	return n
}
