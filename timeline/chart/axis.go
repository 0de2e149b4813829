package chart

import (
	"fmt"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/scene"
)

// A scale is the choice of the two rows of the axis for one viewport.
type scale struct {
	minor, major step
	long         bool // the minor labels have room for their long form
	longMajor    bool
}

const labelAir = 10 // pixels at least between two labels

// chooseScale takes the finest steps whose labels do not touch. It depends on where the
// view is only through the number of digits that a year needs there.
func (l *Levels) chooseScale(v Viewport) scale {
	far := l.farYear(v)
	s := scale{minor: step{year, 1}}
	for _, m := range fineSteps {
		if l.fits(v, m, l.widest(m, far, false), far) {
			s.minor = m
			s.long = l.fits(v, m, l.widest(m, far, true), far)
			return l.chooseMajor(v, s, far)
		}
	}
	for n := int64(1); n < 1e12; n *= 10 {
		for _, f := range [...]int64{1, 2, 5} {
			s.minor = step{year, n * f}
			if l.fits(v, s.minor, l.widest(s.minor, far, false), far) {
				return l.chooseMajor(v, s, far)
			}
		}
	}
	return l.chooseMajor(v, s, far)
}

// chooseMajor completes s with the next coarser row that has room for its labels. A row that
// is too tight gives way to a coarser one: better a sticky year than months that touch.
func (l *Levels) chooseMajor(v Viewport, s scale, far int64) scale {
	switch {
	case s.minor.unit < day:
		s.major = step{day, 1}
	case s.minor.unit < month:
		s.major = step{month, 1}
	case s.minor.unit < year:
		s.major = step{year, 1}
	default:
		s.major = step{year, 10}
		for s.major.n <= s.minor.n {
			s.major.n *= 10
		}
	}
	for {
		s.longMajor = l.fits(v, s.major, l.widestMajor(s.major, far, true), far)
		if s.longMajor || l.fits(v, s.major, l.widestMajor(s.major, far, false), far) {
			return s
		}
		switch {
		case s.major.unit == day:
			s.major = step{month, 1}
		case s.major.unit == month:
			s.major = step{year, 1}
		case s.major.n > 1e12:
			return s
		default:
			s.major.n *= 10
		}
	}
}

// farYear is the year in view that takes the most room, rounded up to nines.
func (l *Levels) farYear(v Viewport) int64 {
	span := v.Span()
	a, b := span.Start.Civil().Year, span.End.Civil().Year
	if a >= 1000 && b <= 9999 {
		return plainYears
	}
	far := int64(-9999) // "9999 BCE" is wider than any year CE
	for min(a, -b) < far {
		far = far*10 - 9
	}
	return far
}

// plainYears is the farYear of views in which all years are told by four digits alone.
const plainYears = 9999

// fits asks with the shortest step, a February or the year before 1 CE if it may come into view, so that panning never changes the answer.
func (l *Levels) fits(v Viewport, s step, width float64, far int64) bool {
	shortest := s.shortest()
	if s.unit == year && far == plainYears {
		shortest = float64(s.n) * 365 * secondsPerDay
	}
	return shortest/v.SecondsPerPixel >= width+labelAir*l.unit
}

// widest is the greatest width of a minor label.
func (l *Levels) widest(s step, far int64, long bool) float64 {
	size := l.small
	switch w := l.options.Words; {
	case s.unit == second && s.n < 60:
		return l.options.Measure("00:00:00", size, false)
	case s.unit == second:
		return l.options.Measure("00:00", size, false)
	case s.unit == day && long:
		return l.widestOf(w.Weekdays[:], size, false) + l.options.Measure(" 30", size, false)
	case s.unit <= week:
		return l.options.Measure("30", size, false)
	case s.unit == month && s.n == 3:
		return l.options.Measure(fmt.Sprintf(w.Quarter, 4), size, false)
	case s.unit == month && long:
		return l.widestOf(w.Months[:], size, false)
	case s.unit == month:
		return l.widestOf(w.ShortMonths[:], size, false)
	}
	return l.options.Measure(l.options.Words.year(far, s.n), size, false)
}

// widestMajor is the greatest width of a major label.
func (l *Levels) widestMajor(s step, far int64, long bool) float64 {
	o, w := &l.options, l.options.Words
	number := o.Measure(w.year(far, 1), l.text, true)
	names := w.ShortMonths[:]
	if long {
		names = w.Months[:]
	}
	switch s.unit {
	case day:
		width := number + o.Measure("30  ", l.text, true) + l.widestOf(names, l.text, true)
		if long {
			width += l.widestOf(w.Weekdays[:], l.text, true) + o.Measure(" ", l.text, true)
		}
		return width
	case month:
		return number + o.Measure(" ", l.text, true) + l.widestOf(names, l.text, true)
	}
	if s.n == 1 {
		return number
	}
	if far == plainYears {
		return o.Measure(w.years(9000, s.n), l.text, true)
	}
	return max(o.Measure(w.years(-9998, s.n), l.text, true), o.Measure(w.years(far, s.n), l.text, true))
}

// widestOf is why translations need no table of widths: the axis makes room for the longest name.
func (l *Levels) widestOf(names []string, size float64, bold bool) float64 {
	width := 0.0
	for _, n := range names {
		width = max(width, l.options.Measure(n, size, bold))
	}
	return width
}

// minorLabel names the tick at t.
func (w *Words) minorLabel(s scale, t timeline.Instant) string {
	c := t.Civil()
	switch m := s.minor; {
	case m.unit == second && m.n < 60:
		return fmt.Sprintf("%02d:%02d:%02d", c.Hour, c.Minute, c.Second)
	case m.unit == second:
		return fmt.Sprintf("%02d:%02d", c.Hour, c.Minute)
	case m.unit == day && s.long:
		return fmt.Sprintf("%s %d", w.Weekdays[t.Weekday()], c.Day)
	case m.unit <= week:
		return fmt.Sprint(c.Day)
	case m.unit == month && m.n == 3:
		return fmt.Sprintf(w.Quarter, (c.Month+2)/3)
	case m.unit == month && s.long:
		return w.Months[c.Month-1]
	case m.unit == month:
		return w.ShortMonths[c.Month-1]
	default:
		return w.year(c.Year, m.n)
	}
}

// majorLabel names what begins at t.
func (w *Words) majorLabel(s scale, t timeline.Instant) string {
	c := t.Civil()
	name := w.ShortMonths[c.Month-1]
	if s.longMajor {
		name = w.Months[c.Month-1]
	}
	switch s.major.unit {
	case day:
		text := fmt.Sprintf(w.Day, c.Day, name, w.year(c.Year, 1))
		if s.longMajor {
			text = w.Weekdays[t.Weekday()] + " " + text
		}
		return text
	case month:
		return fmt.Sprintf(w.Month, name, w.year(c.Year, 1))
	}
	return w.years(c.Year, s.major.n)
}

// years names n years from the astronomical year y on: "1990s", "1900–1999", "399–300 BCE", "70–60 Ma".
func (w *Words) years(y, n int64) string {
	switch {
	case n > 1 && y < agesBefore && (n >= ageSteps || y <= ageYear):
		from, to := w.age(agesBefore-y, n), max(agesBefore-y-n, 0)
		number, _, _ := strings.Cut(from, " ")
		unit, name := w.unitOf(agesBefore - y)
		return fmt.Sprintf("%s–%s %s", number, strconv.FormatFloat(float64(to)/unit, 'f', -1, 64), name)
	case n == 1 || n >= ageSteps || y <= ageYear || y+n > agesBefore-ageYear:
		return w.year(y, n)
	case n == 10 && y >= 10:
		return fmt.Sprintf(w.Decade, y)
	case y <= 0:
		return fmt.Sprintf("%d–%d %s", 1-y, max(1-y-n+1, 1), w.BCE)
	case y < 1000:
		return fmt.Sprintf("%d–%d %s", y, y-y%n+n-1, w.CE)
	}
	return fmt.Sprintf("%d–%d", y, y+n-1)
}

// drawGrid paints the quiet lines behind everything.
func (p *painter) drawGrid() {
	top := p.axis
	p.eachTick(p.scale.minor, func(t timeline.Instant, x float64) {
		if x < 0 {
			return
		}
		p.line(x, top, 0, p.v.Height-top, p.ink.grid, 1)
	})
	p.eachTick(p.scale.major, func(t timeline.Instant, x float64) {
		if x < 0 {
			return
		}
		p.line(x, top, 0, p.v.Height-top, p.ink.gridMajor, 1)
	})
}

// eachTick visits the ticks in view and the last one before it.
func (p *painter) eachTick(s step, visit func(t timeline.Instant, x float64)) {
	for t, n := s.floor(p.v.Start), 0; n < 2000; n++ {
		x := p.v.X(t)
		if x > p.v.Width {
			return
		}
		visit(t, x)
		next := s.next(t)
		if next <= t {
			return
		}
		t = next
	}
}

// drawAxis paints the two rows on top of whatever has scrolled under them.
func (p *painter) drawAxis(markers []marker) {
	row := p.axisRow
	p.add(scene.Shape{Kind: scene.Rect, W: p.v.Width, H: p.axis, Fill: p.ink.paper})
	p.line(0, p.axis, p.v.Width, 0, p.ink.rule, 1)
	p.eachTick(p.scale.minor, func(t timeline.Instant, x float64) {
		if x >= 0 {
			p.line(x, row+4*p.unit, 0, p.axis-row-4*p.unit, p.ink.rule, 1)
		}
		label := p.options.Words.minorLabel(p.scale, t)
		width := p.options.Measure(label, p.small, false)
		if x += 5 * p.unit; x < 0 { // a number without its first digits is another number
			if p.style.Trim || p.v.X(p.scale.minor.next(t)) < p.v.Width/2 {
				return
			}
			x = 5 * p.unit // where ticks are far apart it sticks like those above
		}
		// One that the right edge cuts would be another number too.
		if p.style.Trim && x < 5*p.unit || x+width > p.v.Width || covered(markers, x, x+width) {
			return
		}
		p.set(x, row+16*p.unit, width, label, p.small, false, p.ink.muted)
	})
	p.drawMajor(row)
	p.drawMarkers(markers)
}

// stuckOut is the part of a sticking label that may be pushed out before the rest says nothing any more.
const stuckOut = .3

// drawMajor paints the major row; the first label sticks at the left edge until the next pushes it out.
func (p *painter) drawMajor(row float64) {
	pad, baseline := 5*p.unit, row-6*p.unit
	stuck, width, told := "", 0.0, false
	stick := func(x float64) {
		if x = min(pad, x); stuck != "" && (x >= 0 || !p.style.Trim && x > -stuckOut*width) {
			p.set(x, baseline, width, stuck, p.text, true, p.ink.text)
			told = true
		}
		stuck = ""
	}
	p.eachTick(p.scale.major, func(t timeline.Instant, x float64) {
		label := p.options.Words.majorLabel(p.scale, t)
		w := p.options.Measure(label, p.text, true)
		if x < 0 {
			stuck, width = label, w
			return
		}
		stick(x - labelAir*p.unit - width)
		p.line(x, 3*p.unit, 0, p.axis-3*p.unit, p.ink.rule, 1)
		if x+pad+w <= p.v.Width || !told && !p.style.Trim { // cut by the edge is better than no label at all
			told = true
			p.set(x+pad, baseline, w, label, p.text, true, p.ink.text)
		}
	})
	stick(p.v.Width)
}
