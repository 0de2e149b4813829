package app

import (
	"math"
	"slices"
	"time"

	"dateline/processor"
)

// A Pace is how frames followed each other. Times are in milliseconds.
type Pace struct {
	Frames    int     `json:"frames"`
	P50       float64 `json:"frame_p50_ms"` // from frame to frame: input, scene, objects, painting, waiting for the next 60th of a second
	P95       float64 `json:"frame_p95_ms"`
	P99       float64 `json:"frame_p99_ms"`
	Max       float64 `json:"frame_max_ms"`
	WorkP50   float64 `json:"work_p50_ms"` // of the window's own thread from frame to frame, whatever else the machine does; 0: not known
	WorkP99   float64 `json:"work_p99_ms"`
	WorkMax   float64 `json:"work_max_ms"`
	CPU       float64 `json:"cpu_ms"`            // a frame, on average, of all processors: steadier than the others on a busy machine
	CPULeast  float64 `json:"cpu_p10_ms"`        // of the frames that the machine disturbed least
	OverFifty int     `json:"frames_over_50_ms"` // how many a person would notice
}

// smoothFrame is the longest frame, in milliseconds, that nobody notices.
const smoothFrame = 50

// paces are the frames of a measurement, in milliseconds.
type paces struct {
	times, work, cpu []float64

	last         time.Time
	thread, used time.Duration
}

// frame is called when a frame begins, on the goroutine of the application. The first one only starts the clock.
func (p *paces) frame(now time.Time) {
	thread, used := processor.Thread(), processor.Used()
	if !p.last.IsZero() {
		p.times = append(p.times, milliseconds(now.Sub(p.last)))
		p.work = append(p.work, milliseconds(thread-p.thread))
		p.cpu = append(p.cpu, milliseconds(used-p.used))
	}
	p.last, p.thread, p.used = now, thread, used
}

// part is the frames from one up to another.
func (p *paces) part(from, to int) *paces {
	return &paces{times: p.times[from:to], work: p.work[from:to], cpu: p.cpu[from:to]}
}

// pace sums frames up.
func (p *paces) pace() Pace {
	r := Pace{Frames: len(p.times), P50: percentile(p.times, 0.5), P95: percentile(p.times, 0.95), P99: percentile(p.times, 0.99), Max: percentile(p.times, 1),
		WorkP50: percentile(p.work, 0.5), WorkP99: percentile(p.work, 0.99), WorkMax: percentile(p.work, 1)}
	r.CPULeast = percentile(p.cpu, 0.1)
	sum := 0.0
	for i, t := range p.times {
		sum += p.cpu[i]
		if t > smoothFrame {
			r.OverFifty++
		}
	}
	if len(p.times) > 0 {
		r.CPU = math.Round(1000*sum/float64(len(p.times))) / 1000
	}
	return r
}

func milliseconds(d time.Duration) float64 { return math.Round(float64(d.Microseconds())) / 1000 }

// percentile is the value under which a share of values lies, 0 for none.
func percentile(values []float64, share float64) float64 {
	if len(values) == 0 {
		return 0
	}
	sorted := slices.Clone(values)
	slices.Sort(sorted)
	return sorted[int(share*float64(len(sorted)-1))]
}
