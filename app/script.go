package app

import (
	"math"

	"dateline/timeline/chart"
)

// script is the view at a time of the measurement, in seconds: every four seconds
// it dives from the whole into another place, pans there to and fro, and comes up again.
func script(whole chart.Viewport, t float64) chart.Viewport {
	const turn, deepest = 4.0, 5000.0 // seconds; factor of scale
	round, phase := math.Modf(t / turn)
	place := whole.Width * (0.35 + 0.55*math.Mod(round*0.618034, 1))
	depth := math.Pow(deepest, 0.5-0.5*math.Cos(2*math.Pi*phase))
	return whole.ZoomAt(place, depth).Pan(0.3 * whole.Width * math.Sin(4*math.Pi*phase))
}
