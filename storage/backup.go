package storage

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

// A Backup is a whole copy of a library beside it.
type Backup struct {
	Path string
	Time time.Time // of the copy, local time
	Size int64     // bytes
}

const (
	// The names of backups are read back by Backups: a change here would hide all older ones.
	backupMark  = ".backup-"
	backupTime  = "20060102-150405"
	partialMark = ".partial"
	keptBackups = 10
)

// backupStamp is what follows backupMark: the time, and a number when there were several in that second.
var backupStamp = regexp.MustCompile(`^\d{8}-\d{6}(-\d+)?$`)

// SettingBackups is the setting that turns the daily backups off, with the value "off".
const SettingBackups = "backups"

// Backups lists the backups of the library at path, the newest first. The library itself need not be there or whole.
func Backups(path string) ([]Backup, error) {
	names, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return nil, &Fault{Path: path, Reason: "has no list of backups: " + plain(err), Cause: err}
	}
	var all []Backup
	for _, n := range names {
		stamp, ok := strings.CutPrefix(n.Name(), filepath.Base(path)+backupMark)
		if !ok || !backupStamp.MatchString(stamp) {
			continue
		}
		at, err := time.ParseInLocation(backupTime, stamp[:len(backupTime)], time.Local)
		info, statErr := n.Info()
		if err != nil || statErr != nil || !info.Mode().IsRegular() {
			continue // a folder or a link under such a name is nobody's backup
		}
		all = append(all, Backup{filepath.Join(filepath.Dir(path), n.Name()), at, info.Size()})
	}
	// By name and not by the time in it: several of one second are told apart by their number.
	slices.SortFunc(all, func(a, b Backup) int { return cmp.Compare(b.Path, a.Path) })
	return all, nil
}

// Backup writes a copy of the library beside it now, and keeps the last ten.
func (l *Library) Backup(ctx context.Context) (b Backup, err error) {
	l.copies.Lock()
	defer l.copies.Unlock()
	return l.backUpNow(ctx)
}

// backUpNow notes the number of changes before it copies: what comes in meanwhile may or may not be in the
// copy, and counts as changed since.
func (l *Library) backUpNow(ctx context.Context) (b Backup, err error) {
	if l.readOnly {
		return b, &Fault{Path: l.path, Reason: "cannot be backed up here: the file or its folder is read-only", Kind: ErrReadOnly}
	}
	err = l.copying(ctx, "back up", func(k *link) error {
		now := time.Now()
		changes, err := k.number(ctx, "SELECT changes FROM library")
		if err != nil {
			return err
		}
		if b.Path, err = backUp(ctx, k, l.path, now); err != nil {
			return err
		}
		if info, err := os.Stat(b.Path); err == nil {
			b.Time, b.Size = now, info.Size()
		}
		prune(l.path)
		return l.write(ctx, "back up", func(w *work) error {
			return w.exec("UPDATE library SET backed_up = ?, backed_up_changes = ?", now.Unix(), changes)
		})
	})
	return b, err
}

// backUp writes a copy of the library beside it, under a name that says when.
func backUp(ctx context.Context, k *link, path string, now time.Time) (string, error) {
	// A backup of the same second is somebody's copy as well, and is not written over.
	to := path + backupMark + now.Format(backupTime)
	for n := 2; ; n++ {
		if _, err := os.Lstat(to); errors.Is(err, fs.ErrNotExist) {
			break
		}
		to = fmt.Sprintf("%s%s%s-%d", path, backupMark, now.Format(backupTime), n)
	}
	return to, vacuumInto(ctx, k, to)
}

// prune keeps the newest backups, and removes what is left of copies that were interrupted long ago.
func prune(path string) {
	all, err := Backups(path)
	if err != nil {
		return
	}
	for i, b := range all {
		if i >= keptBackups {
			os.Remove(b.Path)
		}
	}
	// A partial that is younger may be a copy that another process is making right now.
	left, _ := filepath.Glob(escapeGlob(path) + ".*" + partialMark + "*")
	for _, p := range left {
		if info, err := os.Stat(p); err == nil && time.Since(info.ModTime()) > time.Hour {
			os.Remove(p)
		}
	}
}

// escapeGlob takes the meaning from the signs of a pattern.
func escapeGlob(path string) string {
	return strings.NewReplacer("[", "[[]", "*", "[*]", "?", "[?]").Replace(path)
}

// daily makes the backup of the day when there is something new since the last one.
func (l *Library) daily(now time.Time) error {
	l.copies.Lock()
	defer l.copies.Unlock()
	ctx := context.Background() // it is finished once begun, even when the library closes meanwhile
	due := false
	err := l.copying(ctx, "back up", func(k *link) (err error) {
		// The setting is asked for each time: it may have been changed in another window.
		off, err := k.setting(ctx, SettingBackups)
		if err != nil || off == "off" {
			return err
		}
		due, err = k.has("SELECT 1 FROM library WHERE backed_up <= ? AND changes > backed_up_changes", now.Add(-24*time.Hour).Unix())
		return err
	})
	if err != nil || !due {
		return err
	}
	_, err = l.backUpNow(ctx)
	return err
}
