package publish

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// WriteFile writes to a temporary file beside path and renames it when it is
// whole: a failed export never leaves half a picture over a good one. The error names the file.
func WriteFile(path string, write func(*os.File) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".dateline-*")
	if err != nil {
		return fmt.Errorf("%s cannot be written: %w", path, plain(err))
	}
	defer func() {
		if err != nil {
			_ = f.Close()
			_ = os.Remove(f.Name())
			err = fmt.Errorf("%s was not written: %w", path, plain(err))
		}
	}()
	if err = write(f); err != nil {
		return err
	}
	if err = f.Chmod(0o644); err != nil { // a temporary file is closed to others; a picture is not
		return err
	}
	if err = f.Sync(); err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// plain leaves the name of the file, which is told already, out of an error of the system.
func plain(err error) error {
	if p, ok := err.(*os.PathError); ok {
		return p.Err
	}
	return err
}

// WithEnding gives path the ending of a format, unless it has it.
func WithEnding(path, format string) string {
	ending := "." + Ending(format)
	if strings.EqualFold(filepath.Ext(path), ending) {
		return path
	}
	return path + ending
}

// longestName is how many bytes of a title a file name takes.
const longestName = 80

// FileName makes a name for a file of a title: letters and digits of any script, parted by "-"; what a file
// system, a shell or Windows could take otherwise is left out.
func FileName(title string) string {
	var b strings.Builder
	gap := false
	for _, r := range title {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			gap = b.Len() > 0
			continue
		}
		if b.Len()+utf8.RuneLen(r)+1 > longestName {
			break
		}
		if gap {
			b.WriteByte('-')
			gap = false
		}
		b.WriteRune(r)
	}
	name := b.String()
	if name == "" || reservedName.MatchString(name) {
		return "timeline" + name
	}
	return name
}

// reservedName are the names that Windows keeps for devices, whatever follows the dot.
var reservedName = regexp.MustCompile(`(?i)^(con|prn|aux|nul|com\d|lpt\d)$`)
