package storage

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"
)

// Restore puts a backup in the place of the library at path, which must not be open. What was there is not lost: it is
// renamed, and aside is its new name, "" when there was nothing. A backup that is not whole is refused.
func Restore(ctx context.Context, path, backup string) (aside string, err error) {
	// All that can be refused is refused before anything is touched.
	if err := sound(ctx, backup); err != nil {
		return "", err
	}
	if err := unused(path); err != nil {
		return "", err
	}
	partial := path + ".restore" + partialMark
	// The backup itself stays where it is: it may be wanted again.
	if err := copyFile(backup, partial); err != nil {
		os.Remove(partial)
		return "", &Fault{Path: path, Reason: "was not restored and is as it was: " + plain(err), Cause: err}
	}
	if aside, err = setAside(path, time.Now()); err != nil {
		os.Remove(partial)
		return "", &Fault{Path: path, Reason: "was not restored and is as it was: " + plain(err), Cause: err}
	}
	if err := settle(partial, path); err != nil {
		return aside, &Fault{Path: path, Reason: fmt.Sprintf("was not restored: %s; what was there is now %s", plain(err), aside), Cause: err}
	}
	return aside, nil
}

// sound checks that a backup is a whole library.
func sound(ctx context.Context, backup string) error {
	info, err := os.Stat(backup)
	if err != nil {
		return &Fault{Path: backup, Reason: "cannot be opened: " + plain(err), Cause: err}
	}
	if err := recognise(backup, info.Size()); err != nil {
		return err
	}
	k, err := dial(backup, immutable)
	if err != nil {
		return explain(backup, "open", err)
	}
	defer k.close()
	// quick_check does not compare the indexes with the rows: those Mend can build anew.
	verdict, err := k.text(ctx, "PRAGMA quick_check(1)")
	if err != nil {
		return explain(backup, "check", err)
	}
	if verdict != "ok" {
		return &Fault{Path: backup, Reason: "is damaged itself (" + verdict + "); please choose another backup", Kind: ErrDamaged}
	}
	return nil
}

// unused refuses a library that some program has open. One that is too damaged to be asked is taken as unused.
func unused(path string) error {
	if info, err := os.Stat(path); err != nil || recognise(path, info.Size()) != nil {
		return nil
	}
	k, err := dial(path, "rw")
	if err != nil {
		return nil
	}
	defer k.close()
	// A plain write lock is given beside an open window: only asking for the whole file tells of it.
	if err := k.script("PRAGMA busy_timeout = 200; PRAGMA locking_mode = EXCLUSIVE"); err != nil {
		return nil
	}
	err = errors.Join(k.exec("BEGIN EXCLUSIVE"), k.exec("ROLLBACK"))
	if errors.Is(explain(path, "restore", err), ErrBusy) {
		return &Fault{Path: path, Reason: "is open in another window or program; please close it there and restore again", Kind: ErrBusy, Cause: err}
	}
	return nil
}

// setAside renames the library and what SQLite keeps beside it, so that nothing is overwritten.
func setAside(path string, now time.Time) (aside string, err error) {
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		path = path + "-wal" // a log without its file belongs aside too, or it would be played into the backup
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
			return "", nil
		}
		return path + ".replaced", os.Rename(path, path+".replaced")
	}
	aside = path + ".replaced-" + now.Format(backupTime)
	for n := 2; ; n++ {
		if _, err := os.Lstat(aside); errors.Is(err, fs.ErrNotExist) {
			break
		}
		aside = fmt.Sprintf("%s.replaced-%s-%d", path, now.Format(backupTime), n)
	}
	// The log goes first: a crash in between leaves the library without its log for the moment, both under names that say what they are.
	for _, part := range []string{"-wal", "-shm", ""} {
		if err := os.Rename(path+part, aside+part); err != nil && !(part != "" && errors.Is(err, fs.ErrNotExist)) {
			return "", err
		}
	}
	return aside, nil
}

// copyFile copies byte by byte: the backup is a closed file, and SQLite need not touch it.
func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}
