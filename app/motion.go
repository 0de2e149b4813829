package app

import (
	"math"
	"time"

	"dateline/timeline/chart"
)

// A motion moves the view by itself for a short time: the end of a zoom, or the
// glide after a drag. The next gesture takes its place.
type motion interface {
	// at gives the view at a moment, and whether there is more to come.
	at(now time.Time) (v chart.Viewport, more bool)
	// target is where it comes to rest.
	target() chart.Viewport
}

const (
	zoomTime   = 200 * time.Millisecond // a fit or a step of the zoom buttons
	wheelTime  = 120 * time.Millisecond // a notch of the wheel: shorter, because more are to come
	glideDecay = 325 * time.Millisecond // time in which a glide loses 63 % of its speed, as on phones
	glideLeast = 60.0                   // pixels a second under which a glide is no glide
	glideMost  = 6000.0                 // pixels a second: no flick throws the view out of sight
)

// An ease goes from one view to another, fast at first and then gently.
type ease struct {
	from, to chart.Viewport
	start    time.Time
	length   time.Duration
}

func (e ease) at(now time.Time) (chart.Viewport, bool) {
	t := float64(now.Sub(e.start)) / float64(e.length)
	if t >= 1 {
		return e.to, false
	}
	return e.from.Between(e.to, 1-math.Pow(1-max(t, 0), 3)), true
}

func (e ease) target() chart.Viewport { return e.to }

// A glide goes on in the direction of a drag and slows down.
type glide struct {
	from     chart.Viewport
	velocity float64 // pixels a second to later time
	start    time.Time
}

func (g glide) at(now time.Time) (chart.Viewport, bool) {
	gone := math.Exp(-float64(now.Sub(g.start)) / float64(glideDecay))
	return g.from.Pan(g.reach() * (1 - gone)), math.Abs(g.velocity)*gone > glideLeast/4
}

func (g glide) target() chart.Viewport { return g.from.Pan(g.reach()) }

// reach is how far the glide goes in all, in pixels.
func (g glide) reach() float64 { return g.velocity * glideDecay.Seconds() }

// A pace measures the speed of a drag over its last moments.
type pace struct{ steps []paceStep }

type paceStep struct {
	at     time.Time
	pixels float64
}

// paceWindow is how far back a drag is looked at: a hand that rests before it lets go means to stop.
const paceWindow = 90 * time.Millisecond

func (p *pace) add(now time.Time, pixels float64) {
	p.steps = append(p.steps, paceStep{now, pixels})
	for len(p.steps) > 0 && now.Sub(p.steps[0].at) > paceWindow {
		p.steps = p.steps[1:]
	}
}

// velocity is in pixels a second; 0 when the drag was too slow for a glide.
func (p *pace) velocity(now time.Time) float64 {
	sum := 0.0
	for _, s := range p.steps {
		if now.Sub(s.at) <= paceWindow {
			sum += s.pixels
		}
	}
	v := sum / paceWindow.Seconds()
	if math.Abs(v) < glideLeast {
		return 0
	}
	return min(max(v, -glideMost), glideMost)
}
