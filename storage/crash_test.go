package storage

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/timeline"
)

// -kills sets how often the crash test kills: go test -run Kill -kills 500 ./storage
var kills = flag.Int("kills", 30, "how often the crash test kills its child")

// victimEnv tells the test binary that it is the child of the crash test, and which library to work on.
const victimEnv = "DATELINE_STORAGE_VICTIM"

func TestMain(m *testing.M) {
	if path := os.Getenv(victimEnv); path != "" {
		if err := victim(path, os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// An operation of the victim is known by its kind and number: what it does follows from them.
type operation struct {
	kind string
	n    uint64
}

// do makes the operation. Article n has 3 + n%40 events whose IDs follow from n.
func (o operation) do(l *Library) error {
	switch o.kind {
	case "add":
		added, err := l.Add(background, numbered(o.n))
		if err == nil && !added {
			err = errors.New("it was there already")
		}
		return err
	case "join":
		b := l.Batch("")
		b.Join = joinWithPrevious
		_, err := b.Add(background, numbered(o.n))
		return err
	case "part":
		return partPrevious(l, o.n)
	case "edit":
		return l.Apply(background, Change{Name: o.String(), Save: []timeline.Event{{ID: timeline.ID(o.n), Title: o.String(), Importance: 0.5}}})
	case "undo":
		_, err := l.Undo(background)
		return err
	case "redo":
		_, err := l.Redo(background)
		return err
	case "migrate": // a step of the schema, with its backup, on a copy that is made for it
		return migrateCopy(l, o.n)
	}
	_, err := l.Backup(background)
	return err
}

func (o operation) String() string { return fmt.Sprint(o.kind, " ", o.n) }

func numbered(n uint64) Entry {
	e := Entry{Source: timeline.Source{ID: timeline.ID(n), Title: fmt.Sprint("Article ", n), Text: strings.Repeat("Something happened. ", 50)}}
	for i := range 3 + n%40 {
		e.Events = append(e.Events, timeline.Event{ID: timeline.ID(n<<16 | i), Title: fmt.Sprint("Event ", i, " of ", n), Importance: 0.25,
			Date: dayOf(n), Quotes: []timeline.Quote{{Source: timeline.ID(n), Sentence: timeline.Range{Begin: 0, End: 19}}}})
	}
	return e
}

// dayOf is the day of the events of article n.
func dayOf(n uint64) timeline.Date { return timeline.DayOf(timeline.Instant(n * 86400)) }

// joinWithPrevious joins the first event of an article with one of the article before, where that is to be seen, and offers the second.
func joinWithPrevious(n Near, fresh []timeline.Event) (Joining, error) {
	j := Joining{Fresh: fresh}
	if len(fresh) == 0 {
		return j, nil
	}
	at := fresh[0].Date.Begins().Start
	found, err := n.Begun(breadth(fresh[0].Date.Begins()), timeline.Span{Start: at - 86400, End: at}, 100)
	if err != nil || len(found) < 2 {
		return j, err
	}
	var ids []timeline.ID
	for _, b := range found {
		ids = append(ids, b.ID)
	}
	slices.Sort(ids)
	old, err := n.Event(ids[0])
	if err != nil {
		return j, err
	}
	j.Fresh[0].Whole = old.ID
	old.Quotes = append(slices.Clone(old.Quotes), j.Fresh[0].Quotes...)
	j.Others = []timeline.Event{old}
	j.Offers = []Offer{{Pair{ids[1], fresh[1].ID}, 0.5}}
	return j, nil
}

// partPrevious separates what an article a little earlier was joined with, if it was.
func partPrevious(l *Library, n uint64) error {
	for back := uint64(1); back < 4 && back < n; back++ {
		part, err := l.Event(background, timeline.ID((n-back)<<16))
		if err != nil || part.Whole == 0 {
			continue
		}
		whole, err := l.Event(background, part.Whole)
		if err != nil {
			return err
		}
		whole.Quotes = slices.DeleteFunc(whole.Quotes, func(q timeline.Quote) bool { return slices.Contains(part.Quotes, q) })
		part.Whole = 0
		return l.Apply(background, Change{Name: "Separate", Save: []timeline.Event{whole, part}, Apart: []Pair{{whole.ID, part.ID}}})
	}
	return nil
}

// migrateCopy migrates a copy of the library; the copy is looked at after a kill.
func migrateCopy(l *Library, n uint64) error {
	path := fmt.Sprint(l.path, ".migrating.dateline")
	for _, p := range []string{path, path + "-wal", path + "-shm"} {
		os.Remove(p)
	}
	if err := l.Duplicate(background, path); err != nil {
		return err
	}
	c, err := open(path, options{steps: grown(false)})
	if err != nil {
		return err
	}
	return c.Close()
}

// victim does one operation after the other, as it is told, and confirms each once it is done.
func victim(path string, in io.Reader, out io.Writer) error {
	l, err := Open(path)
	if err != nil {
		return err
	}
	for lines := bufio.NewScanner(in); lines.Scan(); {
		var o operation
		if _, err := fmt.Sscan(lines.Text(), &o.kind, &o.n); err != nil {
			return err
		}
		if err := o.do(l); err != nil {
			return fmt.Errorf("%v: %w", o, err)
		}
		fmt.Fprintln(out, o)
	}
	return l.Close()
}

// A child is a running victim.
type child struct {
	cmd  *exec.Cmd
	in   io.WriteCloser
	out  *bufio.Reader
	errs *strings.Builder
}

func spawn(t *testing.T, path string) *child {
	t.Helper()
	c := &child{cmd: exec.Command(os.Args[0]), errs: &strings.Builder{}}
	c.cmd.Env = append(os.Environ(), victimEnv+"="+path)
	c.cmd.Stderr = c.errs
	in, err := c.cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := c.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	c.in, c.out = in, bufio.NewReader(out)
	if err := c.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return c
}

// A shadow is what the library must hold: the same operations on a library that nobody kills.
type shadow struct {
	l *Library
	n uint64
}

// next is a random operation that makes sense.
func (s *shadow) next(r *rand.Rand) operation {
	s.n++
	kind := pick(r, "add", "add", "join", "join", "join", "part", "edit", "edit", "undo", "undo", "redo", "backup", "migrate")
	if kind == "migrate" && r.IntN(3) > 0 {
		kind = "add"
	}
	return operation{kind, s.n}
}

// TestKill kills a program with SIGKILL at random moments of imports, edits, undo, backups and migrations, again and again on one
// library. What was confirmed must be there; of the operation that was under way, all or nothing.
func TestKill(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kill.dateline")
	r := rand.New(rand.NewPCG(1, uint64(time.Now().UnixNano())))
	s := &shadow{l: temporary(t)}
	if err := s.l.writer.script("PRAGMA synchronous = OFF"); err != nil {
		t.Fatal(err)
	}
	midway, done, rounds := 0, 0, *kills
	if testing.Short() {
		rounds = min(rounds, 5)
	}
	for range rounds {
		confirmed, half := torment(t, path, s, r)
		done += confirmed
		if half {
			midway++
		}
	}
	t.Logf("%d kills, %d of them within an operation, %d operations confirmed", rounds, midway, done)
	if rounds >= 30 && (midway == 0 || done == 0) {
		t.Error("the kills never came at a telling moment")
	}
}

// torment lets a child work, kills it, and compares. It gives the number of confirmed operations and whether one was under way.
func torment(t *testing.T, path string, s *shadow, r *rand.Rand) (confirmed int, half bool) {
	t.Helper()
	c := spawn(t, path)
	deadline := time.AfterFunc(time.Duration(20+r.IntN(150))*time.Millisecond, func() { c.cmd.Process.Kill() })
	defer deadline.Stop()
	var under operation
	for {
		under = s.next(r)
		if _, err := fmt.Fprintln(c.in, under); err != nil {
			break
		}
		line, err := c.out.ReadString('\n')
		if err != nil {
			break
		}
		if strings.TrimSpace(line) != under.String() {
			t.Fatalf("the child did %q instead of %v", line, under)
		}
		if err := under.mirror(s.l); err != nil {
			t.Fatal(err)
		}
		confirmed++
	}
	c.cmd.Wait()
	if c.errs.Len() > 0 {
		t.Fatalf("the child failed by itself: %s", c.errs)
	}
	return confirmed, s.compare(t, path, under)
}

// mirror does the operation on the shadow, without those that do not change it.
func (o operation) mirror(l *Library) error {
	if o.kind == "backup" || o.kind == "migrate" {
		return nil
	}
	return o.do(l)
}

// compare opens the library and looks whether it is what the shadow is, before or after the operation that was under way.
func (s *shadow) compare(t *testing.T, path string, under operation) (half bool) {
	t.Helper()
	l, err := Open(path)
	if err != nil {
		t.Fatalf("after a kill within %v: %v", under, err)
	}
	defer l.Close()
	soundness(t, l, under)
	s.compareCopies(t, path, under)
	got := fullStateOf(t, l)
	if reflect.DeepEqual(got, fullStateOf(t, s.l)) {
		return false
	}
	if err := under.mirror(s.l); err != nil {
		t.Fatal(err)
	}
	if want := fullStateOf(t, s.l); !reflect.DeepEqual(got, want) {
		t.Fatalf("after a kill within %v the library holds %d events of %d sources, steps %q; the shadow %d of %d, steps %q",
			under, len(got.Events), len(got.Sources), got.Steps, len(want.Events), len(want.Sources), want.Steps)
	}
	return true
}

// compareCopies looks at every backup, and at the copy that is migrated: each is whole or not there.
func (s *shadow) compareCopies(t *testing.T, path string, under operation) {
	t.Helper()
	look := func(path string, o options) {
		c, err := open(path, o)
		if err != nil {
			t.Fatalf("after a kill within %v: %v", under, err)
		}
		soundness(t, c, under)
		c.Close()
	}
	copied := path + ".migrating.dateline"
	if _, err := os.Stat(copied); err == nil {
		look(copied, options{steps: grown(false)})
	}
	for _, of := range []string{path, copied} {
		backups, err := Backups(of)
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range backups {
			look(b.Path, options{})
			os.Remove(b.Path)
		}
	}
}

// fullState is the state with the names of the steps.
type fullState struct {
	state
	Offers     []Offer
	Steps      []string
	Undo, Redo string
}

func fullStateOf(t *testing.T, l *Library) (f fullState) {
	t.Helper()
	f.state = stateOf(t, l)
	var err error
	if f.Offers, err = l.Offers(background, 0); err != nil {
		t.Fatal(err)
	}
	steps, err := l.History(background, 1000)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range steps {
		f.Steps = append(f.Steps, fmt.Sprint(s.Name, s.Undone))
	}
	f.Undo, f.Redo, _ = l.UndoRedo(background)
	return f
}

func soundness(t *testing.T, l *Library, under operation) {
	t.Helper()
	if h, err := l.Check(background); err != nil || !h.IsWhole() {
		t.Fatalf("after a kill within %v: %s: %+v, %v", under, l.path, h, err)
	}
}
