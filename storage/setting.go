package storage

import "context"

// Setting and SetSetting keep small values such as the last view ("view", "theme"); "" when there is none.
func (l *Library) Setting(ctx context.Context, key string) (value string, err error) {
	err = l.read(ctx, "read a setting", func(k *link) error {
		value, err = k.text(ctx, "SELECT value FROM setting WHERE key = ?", key)
		return err
	})
	return value, err
}

// SetSetting keeps a value; it is no step of undo, and Version does not change. An empty value removes the setting.
func (l *Library) SetSetting(ctx context.Context, key, value string) error {
	return l.write(ctx, "keep a setting", func(w *work) error {
		if value == "" {
			return w.exec("DELETE FROM setting WHERE key = ?", key)
		}
		return w.exec("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", key, value)
	})
}
