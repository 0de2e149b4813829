package intake

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"dateline/assets"
	"dateline/timeline/extract"
)

// maxFile is the largest file that is read, in bytes. It is held in memory as a whole.
const maxFile = 256 << 20

// readFile reads a regular file. The error is a sentence about it, without its name.
func readFile(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, plainError(err)
	}
	switch {
	case info.IsDir():
		return nil, errors.New("it is a folder")
	case !info.Mode().IsRegular(): // opening a pipe could wait for ever
		return nil, errors.New("it is no regular file")
	case info.Size() > maxFile:
		return nil, tooLarge(info.Size())
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, plainError(err)
	}
	defer f.Close()
	return readAll(f, maxFile)
}

// ReadStream reads what comes from another program, such as standard input, as far as a file may be long.
func ReadStream(r io.Reader) ([]byte, error) { return readAll(r, maxFile) }

// readAll reads up to limit bytes: a file can grow while it is being read.
func readAll(f io.Reader, limit int) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(f, int64(limit)+1))
	if err != nil {
		return nil, plainError(err)
	}
	if len(data) > limit {
		return nil, tooLarge(int64(len(data)))
	}
	return data, nil
}

func tooLarge(size int64) error {
	return fmt.Errorf("it has %.1f GB; files up to %d MB are read", float64(size)/(1<<30), maxFile>>20)
}

// reasons put the errors of the operating system into words.
var reasons = []struct {
	err   error
	words string
}{
	{fs.ErrNotExist, "there is no such file"},
	{fs.ErrPermission, "you may not read it"},
	{syscall.ELOOP, "it is a symbolic link that leads back to itself"},
	{syscall.ENAMETOOLONG, "its name is too long"},
	{syscall.EIO, "the disk or the network gave an error while it was read"},
	{syscall.ESTALE, "the network folder it lies in has gone"},
}

// plainError says in words why a file could not be read.
func plainError(err error) error {
	for _, r := range reasons {
		if errors.Is(err, r.err) {
			return errors.New(r.words)
		}
	}
	var inPath *fs.PathError
	if errors.As(err, &inPath) {
		err = inPath.Err
	}
	return fmt.Errorf("it could not be read: %w", err)
}

// cacheDir is where the compiled PDF engine is kept between starts, "" when the
// platform has no place for it.
func cacheDir() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "dateline")
}

// knownEvents loads the table of well-known events.
func knownEvents() (*extract.Known, error) { return extract.ParseKnown(assets.KnownEvents()) }
