package storage

import (
	"context"
	"encoding/json"
	"slices"

	"dateline/timeline"
)

// Eras are the stretches of time that were named in the library. What cannot be read, because a newer program wrote it, counts
// as none.
func (l *Library) Eras(ctx context.Context) (eras []timeline.Era, err error) {
	text, err := l.Setting(ctx, SettingEras)
	return ParseEras(text), err
}

// ParseEras reads the value of SettingEras, as Eras does.
func ParseEras(text string) (eras []timeline.Era) {
	if json.Unmarshal([]byte(text), &eras) != nil {
		return nil
	}
	return eras
}

// AddEras names more stretches in one undoable step, and reports how many were new. Those without a name or a date are left out.
func (l *Library) AddEras(ctx context.Context, more []timeline.Era) (added int, err error) {
	eras, err := l.Eras(ctx)
	if err != nil {
		return 0, err
	}
	for _, e := range more {
		if e.Name != "" && e.Date.IsKnown() && !slices.Contains(eras, e) {
			eras = append(eras, e)
			added++
		}
	}
	if added == 0 {
		return 0, nil
	}
	text, err := json.Marshal(eras)
	if err != nil {
		return 0, err
	}
	return added, l.Apply(ctx, Change{Name: "Name eras", Set: map[string]string{SettingEras: string(text)}})
}
