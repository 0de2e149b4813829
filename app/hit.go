package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/timeline"
	"dateline/timeline/chart"
)

// rangeView is the view in which what lies between two horizontal positions fills the width.
func rangeView(v chart.Viewport, from, to float64) chart.Viewport {
	return v.Pan(from).ZoomAt(0, v.Width/(to-from))
}

// slack is how far beside a mark a click still means it, in pixels.
const slack = 4

// at finds what is under the pointer: an event, or a cluster with the number of its events.
func (t *Timeline) at(p fyne.Position) (id timeline.ID, cluster int) {
	if t.trackAt(p) >= 0 { // the name of a track covers what has scrolled under it
		return 0, 0
	}
	i := t.scene.Hit(float64(p.X), float64(p.Y), slack)
	if i < 0 {
		return 0, 0
	}
	if s := t.scene.Shapes[i]; s.Cluster == 0 {
		return timeline.ID(s.Event), 0
	}
	return 0, int(t.scene.Shapes[i].Cluster)
}

// trackAt is the track whose name stands there, -1 when none does.
func (t *Timeline) trackAt(p fyne.Position) int {
	return t.session.Data().Levels.TrackAt(t.session.View(), float64(p.Y))
}

// members are the events of the cluster at a place, at most limit of them, and when they begin.
func (t *Timeline) members(p fyne.Position, limit int) ([]timeline.ID, timeline.Span) {
	return t.session.Data().Levels.ClusterEvents(t.session.View(), float64(p.X), float64(p.Y), limit)
}

// MouseIn, MouseMoved and MouseOut follow the pointer for the ring and the tooltip.
func (t *Timeline) MouseIn(e *desktop.MouseEvent) { t.MouseMoved(e) }

// MouseMoved is as MouseIn.
func (t *Timeline) MouseMoved(e *desktop.MouseEvent) {
	id, cluster := t.at(e.Position)
	t.onName, t.onEnd = t.trackAt(e.Position) >= 0, t.holdAt(e.Position) != nil
	if id != t.hovered {
		t.hovered = id
		t.redraw()
	}
	switch {
	case cluster > 0:
		t.tip.show(t.clusterTip(e.Position, cluster), e.Position, t.Size())
	case id != 0:
		t.tip.show(t.eventTip(id), e.Position, t.Size())
	default:
		if !t.tip.hide() {
			return
		}
	}
	t.redraw()
}

// MouseOut is as MouseIn.
func (t *Timeline) MouseOut() {
	if t.tip.hide() || t.hovered != 0 {
		t.hovered = 0
		t.redraw()
	}
}

// Cursor tells that an event or the name of a track can be clicked, or a date be moved.
func (t *Timeline) Cursor() desktop.Cursor {
	if t.onEnd || t.hold != nil {
		return desktop.HResizeCursor
	}
	if t.hovered != 0 || t.onName {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
