package storage

import (
	"context"
	"database/sql/driver"
	"io"
	"net/url"
	"path/filepath"
	"strings"

	sqlite3 "github.com/mattn/go-sqlite3"
)

// A link is one connection to the file, used by one goroutine at a time. It talks to
// the driver itself: database/sql would cost more per row than SQLite does.
type link struct {
	conn  *sqlite3.SQLiteConn
	known map[string]driver.StmtQueryContext // prepared once, kept until close
}

// dial opens path; mode is SQLite's: ro, rw or rwc. It sets what every connection needs.
func dial(path, mode string) (*link, error) {
	conn, err := (&sqlite3.SQLiteDriver{}).Open(address(path, mode))
	if err != nil {
		return nil, err
	}
	k := &link{conn: conn.(*sqlite3.SQLiteConn), known: map[string]driver.StmtQueryContext{}}
	// A library comes from anywhere: its schema is not trusted, and a cell
	// that lies about its size is found before it is read.
	for _, pragma := range []string{"PRAGMA foreign_keys = ON", "PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON",
		"PRAGMA temp_store = MEMORY", "PRAGMA busy_timeout = 10000", usualCache} {
		if err := k.exec(pragma); err != nil {
			k.close()
			return nil, err
		}
	}
	return k, nil
}

// address is SQLite's URI of a file. "immutable" skips locks and the log, for media that
// cannot be written to.
func address(path, mode string) string {
	abs, err := filepath.Abs(path)
	if err != nil {
		abs = path
	}
	abs = filepath.ToSlash(abs)
	if !strings.HasPrefix(abs, "/") { // a drive letter
		abs = "/" + abs
	}
	// The URL's own escaping is what makes names with ?, # and % safe.
	u := url.URL{Scheme: "file", Path: abs}
	if mode == immutable {
		return u.String() + "?mode=ro&immutable=1"
	}
	return u.String() + "?mode=" + mode
}

// usualCache bounds the pages that a connection keeps in memory to 16 MB: there may be half a dozen of them, and what one writes the others
// must read again. The operating system keeps the file in memory as long as it can, so that more gains nothing that is measured.
const usualCache = "PRAGMA cache_size = -16384"

// immutable is a mode of ours: read only, with SQLite's promise that nobody else writes.
const immutable = "immutable"

// close releases the prepared statements first; SQLite would keep the file open for them.
func (k *link) close() error {
	for _, s := range k.known {
		s.(driver.Stmt).Close()
	}
	return k.conn.Close()
}

// script runs statements without arguments or results.
func (k *link) script(text string) error {
	_, err := k.conn.Exec(text, nil)
	return err
}

// exec runs one statement and drops its results.
func (k *link) exec(query string, args ...any) error {
	return k.rows(context.Background(), query, args, nil)
}

// rows runs one statement and calls scan with each row; the values are only lent. A nil
// scan steps through them.
func (k *link) rows(ctx context.Context, query string, args []any, scan func(v []driver.Value) error) error {
	s, err := k.prepare(query)
	if err != nil {
		return err
	}
	// The statement may still be bound from its last use; binding again replaces all arguments.
	return step(ctx, s, bind(make([]driver.NamedValue, 0, len(args)), args...), scan)
}

// prepare keeps every statement: there are few different ones, and preparing costs more than running most of them.
func (k *link) prepare(query string) (driver.StmtQueryContext, error) {
	if s := k.known[query]; s != nil {
		return s, nil
	}
	s, err := k.conn.Prepare(query)
	if err != nil {
		return nil, err
	}
	k.known[query] = s.(driver.StmtQueryContext)
	return k.known[query], nil
}

// step goes through the rows of a bound statement. The driver binds and makes the first step in
// one crossing from Go to C, which is why inserts come this way too.
func step(ctx context.Context, s driver.StmtQueryContext, args []driver.NamedValue, scan func(v []driver.Value) error) error {
	rows, err := s.QueryContext(ctx, args)
	if err != nil {
		return err
	}
	defer rows.Close()
	var row []driver.Value
	if scan != nil {
		row = make([]driver.Value, len(rows.Columns()))
	}
	for {
		switch err := rows.Next(row); {
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		case scan == nil:
		default:
			if err := scan(row); err != nil {
				return err
			}
		}
	}
}

// number gives the first value of the first row as an integer, 0 when there is none.
func (k *link) number(ctx context.Context, query string, args ...any) (n int64, err error) {
	err = k.rows(ctx, query, args, func(v []driver.Value) error {
		n = integer(v[0])
		return nil
	})
	return n, err
}

// text gives the first value of the first row as text, "" when there is none.
func (k *link) text(ctx context.Context, query string, args ...any) (s string, err error) {
	err = k.rows(ctx, query, args, func(v []driver.Value) error {
		s = str(v[0])
		return nil
	})
	return s, err
}
