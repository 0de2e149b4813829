package app

import (
	"time"

	"fyne.io/fyne/v2"
)

// A ticker calls tick before each painted frame until stop is called.
type ticker func(tick func(now time.Time)) (stop func())

// animated is the ticker of the real window. It rides on the toolkit's
// animations, which run after input and before painting.
func animated(tick func(now time.Time)) (stop func()) {
	a := &fyne.Animation{Duration: time.Second, RepeatCount: fyne.AnimationRepeatForever, Curve: fyne.AnimationLinear,
		Tick: func(float32) {
			if painting.begin() {
				fyne.Do(painting.end) // comes to its turn when the frame is painted
			}
			tick(time.Now())
		}}
	a.Start()
	return a.Stop
}

// frames calls a step before each painted frame for as long as the step asks for
// more. Input only wakes it, so that however many events arrive between two
// frames, the scene is built once.
type frames struct {
	start ticker
	step  func(now time.Time) (more bool)
	stop  func()
	idle  int
}

// idleFrames is how long the ticker goes on without work: starting it again
// can cost a frame, which a person dragging slowly would feel.
const idleFrames = 30

// wake has step called before the next frame.
func (f *frames) wake() {
	f.idle = 0
	if f.stop == nil {
		f.stop = f.start(f.tick)
	}
}

func (f *frames) tick(now time.Time) {
	if f.step(now) {
		f.idle = 0
		return
	}
	if f.idle++; f.idle >= idleFrames && f.stop != nil {
		f.stop()
		f.stop = nil
	}
}
