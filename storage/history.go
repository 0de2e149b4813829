package storage

import (
	"context"
	"database/sql/driver"

	"dateline/timeline"
)

// An Edit is what a step did to an event: how it was before and how it was afterwards, nil where it was not there.
type Edit struct {
	Was, Is *timeline.Event
}

// Moved says what a step did to an article: brought it ("import"), took it out ("drop") or dated it ("publish").
type Moved struct {
	Title string
	Role  string
}

// Details say what a step did. Events are the first of them, at most as many as were asked for; Count is how many there are.
type Details struct {
	Events   []Edit
	Count    int
	Articles []Moved
	Settings []string // keys: SettingEras, SettingKinds
}

// Last gives the Details of the step that was made last, or with undone of the one that was taken back last.
func (l *Library) Last(ctx context.Context, undone bool, limit int) (d Details, err error) {
	which := lastDone
	if undone {
		which = firstUndone
	}
	var step int64
	err = l.read(ctx, "look at a change", func(k *link) error {
		step, err = k.number(ctx, which)
		return err
	})
	if err != nil || step == 0 {
		return d, err
	}
	return l.Details(ctx, step, limit)
}

// Details tells what a step did, with both sides of up to limit events. A step that is not there any more did nothing.
func (l *Library) Details(ctx context.Context, step int64, limit int) (d Details, err error) {
	err = l.read(ctx, "look at a change", func(k *link) error {
		events, err := k.numbers(ctx, "SELECT event FROM step_event WHERE step = ? ORDER BY event LIMIT ?", step, limit)
		if err != nil {
			return err
		}
		count, err := k.number(ctx, "SELECT count(*) FROM step_event WHERE step = ?", step)
		if err != nil {
			return err
		}
		d.Count = int(count)
		for _, id := range events {
			edit, err := k.edit(ctx, step, timeline.ID(id))
			if err != nil {
				return err
			}
			d.Events = append(d.Events, edit)
		}
		err = k.rows(ctx, "SELECT title, path, role FROM step_source JOIN source ON number = source WHERE step = ? LIMIT ?", []any{step, limit}, func(v []driver.Value) error {
			r := row{v: v}
			m := Moved{Title: r.str()}
			if path := r.str(); m.Title == "" {
				m.Title = path
			}
			m.Role = r.str()
			d.Articles = append(d.Articles, m)
			return nil
		})
		if err != nil {
			return err
		}
		return k.rows(ctx, "SELECT key FROM step_setting WHERE step = ? ORDER BY key", []any{step}, func(v []driver.Value) error {
			r := row{v: v}
			d.Settings = append(d.Settings, r.str())
			return nil
		})
	})
	return d, err
}

// edit finds both sides of a step for an event. A step keeps its other side alone, so that the way there is gone from how
// the event is now: back through the later steps, or forth through the steps that were taken back before.
func (k *link) edit(ctx context.Context, step int64, id timeline.ID) (e Edit, err error) {
	var now *timeline.Event
	stands, err := current(ctx, k, id)
	if err != nil {
		return e, err
	}
	if stands != nil {
		now = &stands.Event
	}
	undone, err := k.has("SELECT 1 FROM step WHERE number = ? AND undone", step)
	if err != nil {
		return e, err
	}
	way := "SELECT other FROM step_event JOIN step ON number = step WHERE event = ?1 AND NOT undone AND step > ?2 ORDER BY step DESC"
	if undone {
		way = "SELECT other FROM step_event JOIN step ON number = step WHERE event = ?1 AND undone AND step < ?2 ORDER BY step"
	}
	turn := func(v []driver.Value) error {
		r := row{v: v}
		now, err = turned(now, id, r.str())
		return err
	}
	if err := k.rows(ctx, way, []any{id, step}, turn); err != nil {
		return e, err
	}
	e.Is = now
	if err := k.rows(ctx, "SELECT other FROM step_event WHERE event = ? AND step = ?", []any{id, step}, turn); err != nil {
		return e, err
	}
	if e.Was = now; undone {
		e.Was, e.Is = e.Is, e.Was
	}
	return e, nil
}

// turned is an event on the other side of a step.
func turned(e *timeline.Event, id timeline.ID, other string) (*timeline.Event, error) {
	if other == "" {
		return nil, nil
	}
	p, err := parsePatch(other)
	if err != nil {
		return nil, err
	}
	side := timeline.Event{ID: id}
	if e != nil {
		side = *e
	}
	p.apply(&side)
	return &side, nil
}
