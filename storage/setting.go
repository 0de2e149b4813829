package storage

import (
	"context"
	"database/sql/driver"
	"encoding/json"

	"dateline/timeline"
)

// SettingKinds keeps the Kinds of a library, and SettingEras the eras: JSON, changed by Change.Set.
const (
	SettingKinds = "categories"
	SettingEras  = "eras"
)

// Setting and SetSetting keep small values such as the last view ("view", "theme"); "" when there is none.
func (l *Library) Setting(ctx context.Context, key string) (value string, err error) {
	err = l.read(ctx, "read a setting", func(k *link) error {
		value, err = k.setting(ctx, key)
		return err
	})
	return value, err
}

// setting gives the value of a key, "" when there is none.
func (k *link) setting(ctx context.Context, key string) (string, error) {
	return k.text(ctx, "SELECT value FROM setting WHERE key = ?", key)
}

// SetSetting keeps a value; it is no step of undo, and Version does not change. An empty value removes the setting.
func (l *Library) SetSetting(ctx context.Context, key, value string) error {
	return l.write(ctx, "keep a setting", func(w *work) error {
		return w.setSetting(key, value)
	})
}

func (w *work) setSetting(key, value string) error {
	if value == "" {
		return w.exec("DELETE FROM setting WHERE key = ?", key)
	}
	return w.exec("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", key, value)
}

// Kinds are what the library calls its categories and how it colours them, nil where it leaves them as they are. What cannot be
// read, because a newer program wrote it, counts as nothing.
func (l *Library) Kinds(ctx context.Context) (kinds timeline.Kinds, err error) {
	text, err := l.Setting(ctx, SettingKinds)
	return ParseKinds(text), err
}

// ParseKinds reads the value of SettingKinds, as Kinds does.
func ParseKinds(text string) (kinds timeline.Kinds) {
	if json.Unmarshal([]byte(text), &kinds) != nil {
		return nil
	}
	return kinds
}

// AddKinds makes the categories of a file the library's own, in one undoable step. It gives for each of their numbers the one that the
// library has for the name, which may be another: a file counts them by itself.
func (l *Library) AddKinds(ctx context.Context, more timeline.Kinds) (numbers map[timeline.Category]timeline.Category, err error) {
	kinds, err := l.Kinds(ctx)
	if err != nil || len(more) == 0 {
		return nil, err
	}
	numbers, had := map[timeline.Category]timeline.Category{}, len(kinds)
	for _, k := range more {
		c, err := kinds.Parse(k.Name)
		if err != nil {
			if c, err = kinds.Fresh(); err != nil {
				return nil, err
			}
			kinds = append(kinds, timeline.Kind{Category: c, Name: k.Name, Color: k.Color, Square: k.Square})
		}
		numbers[k.Category] = c
	}
	if len(kinds) == had {
		return numbers, nil
	}
	text, err := json.Marshal(kinds)
	if err != nil {
		return nil, err
	}
	return numbers, l.Apply(ctx, Change{Name: "Add categories", Set: map[string]string{SettingKinds: string(text)}})
}

// set changes a setting as a part of the step.
func (s *recorder) set(key, value string) error {
	was, err := s.setting(s.ctx, key)
	if err != nil || was == value {
		return err
	}
	if err := s.begin(); err != nil {
		return err
	}
	if err := s.exec("INSERT INTO step_setting (step, key, other) VALUES (?, ?, ?)", s.number, key, was); err != nil {
		return err
	}
	return s.setSetting(key, value)
}

// turnSettings swaps the settings of a step.
func (w *work) turnSettings(step int64) error {
	other := map[string]string{}
	err := w.rows(w.ctx, "SELECT key, other FROM step_setting WHERE step = ?", []any{step}, func(v []driver.Value) error {
		r := row{v: v}
		key := r.str()
		other[key] = r.str()
		return nil
	})
	if err != nil {
		return err
	}
	for key, value := range other {
		was, err := w.setting(w.ctx, key)
		if err != nil {
			return err
		}
		if err := w.exec("UPDATE step_setting SET other = ? WHERE step = ? AND key = ?", was, step, key); err != nil {
			return err
		}
		if err := w.setSetting(key, value); err != nil {
			return err
		}
	}
	return nil
}
