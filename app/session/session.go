// Package session is the state of one open library in the window: what is in
// it, what of that is shown, which part of the time line is in view, what is
// selected, and which job is running. It knows no toolkit. Widgets read it, call
// its methods, and are told what has changed.
//
// A Session belongs to one goroutine, the one that draws. Work that takes time
// runs elsewhere and comes home through one boundary, Options.Post.
package session

import (
	"context"
	"io/fs"
	"iter"
	"sync/atomic"
	"time"

	"dateline/app/tongue"
	"dateline/intake"
	"dateline/storage"
	"dateline/timeline"
	"dateline/timeline/chart"
)

// A Store is what a session needs of a library; *storage.Library is one.
type Store interface {
	Briefs(ctx context.Context, q timeline.Query) iter.Seq2[timeline.Brief, error]
	Matches(ctx context.Context, q timeline.Query) ([]timeline.ID, error)
	Events(ctx context.Context, q timeline.Query) iter.Seq2[timeline.Event, error]
	Event(ctx context.Context, id timeline.ID) (timeline.Event, error)
	Sources(ctx context.Context) ([]timeline.Source, error)
	Kinds(ctx context.Context) (timeline.Kinds, error)
	Source(ctx context.Context, id timeline.ID) (timeline.Source, []byte, error)
	Apply(ctx context.Context, c storage.Change) error
	Undo(ctx context.Context) (name string, err error)
	Redo(ctx context.Context) (name string, err error)
	UndoRedo(ctx context.Context) (undo, redo string, err error)
	History(ctx context.Context, limit int) ([]storage.Step, error)
	Last(ctx context.Context, undone bool, limit int) (storage.Details, error)
	Details(ctx context.Context, step int64, limit int) (storage.Details, error)
	Parts(ctx context.Context, whole timeline.ID) ([]timeline.Event, error)
	Offers(ctx context.Context, id timeline.ID) ([]storage.Offer, error)
	Version(ctx context.Context) (int64, error)
	Setting(ctx context.Context, key string) (string, error)
	SetSetting(ctx context.Context, key, value string) error
}

// An Intake brings articles into the library and dates them again.
type Intake interface {
	Import(ctx context.Context, paths []string, progress func(intake.Progress)) intake.Report
	ImportFS(ctx context.Context, files fs.FS, progress func(intake.Progress)) intake.Report
	ImportText(ctx context.Context, name, text string) intake.Report
	ImportTable(ctx context.Context, path string, columns []string, progress func(intake.Progress)) intake.Report
	Republish(ctx context.Context, source timeline.ID, p timeline.Published) (moved int, err error)
	Preview(ctx context.Context, source timeline.ID, p timeline.Published) ([]intake.Move, error)
	Replace(ctx context.Context, older, newer timeline.ID) (intake.Replacement, error)
}

// Options are what a Session is made of.
type Options struct {
	Store  Store
	Intake Intake        // may come later, with SetIntake
	Chart  chart.Options // how events are laid out
	// Post hands a function to the goroutine that owns the Session and returns at
	// once. It is the one boundary where results of background work come home.
	Post func(func())
	// Spawn runs a function beside the owner; nil is the go statement.
	Spawn func(func())
	// Pause is called by long work beside the owner, some thousand times a second; while it has not returned the work waits. nil does not.
	Pause func()
	// Later runs a function on the owner's goroutine after a time, unless it is stopped before; nil takes the time of the clock.
	Later func(after time.Duration, run func()) (stop func())
}

// Changed says which parts of a Session are no longer what they were.
type Changed uint8

// The parts.
const (
	Data      Changed = 1 << iota // events, sources, counts, filter, names of undo and redo
	View                          // the part of the time line in view
	Selection                     // the selected event or article, or its content
	Job                           // progress of an import
	Message                       // the sentence in the status bar
	Rows                          // the rows of the list, or their ticks
)

// A Session is the state of the window. See the package comment for its goroutine.
type Session struct {
	options   Options
	listeners []func(Changed)

	data     *Snapshot
	filter   Filter
	grouping Grouping
	folded   []string      // tracks, as foldKey names them
	version  int64         // of the library when data was read
	loading  int           // the number of the newest load; older ones are dropped when they come home
	reading  bool          // a load is under way
	loaded   bool          // a load has come home
	answered int           // the number of the load that is shown, a sketch of it at least
	behind   bool          // what is shown does not answer the filter, and has not for a while
	arrived  time.Time     // when the last one did
	loadTook time.Duration // and how long it took
	advanced time.Time     // when single events were last changed in data, zero once they are laid out with the others
	stop     context.CancelFunc

	view      chart.Viewport
	high      atomic.Int64 // its height, for who works beside the owner
	placed    bool         // the person has looked around: the view is theirs
	selection Selected
	left      remembered // what was last kept of view and selection
	job       *ImportJob
	waiting   []importer
	twice     []intake.Duplicate // articles that the last imports found twice, until the person has decided
	message   string

	numbers NumberOrder
	order   Order
	listed  bool // a list is in view
	rows    []*timeline.Brief
	rowsOf  *Snapshot // whose rows they are
	lastRow int       // where the selected event stood last
	marks   map[timeline.ID]bool
}

// New makes a Session without data; Reload reads the library.
func New(o Options) *Session {
	if o.Spawn == nil {
		o.Spawn = func(f func()) { go f() }
	}
	if o.Later == nil {
		o.Later = func(after time.Duration, run func()) func() {
			wait := time.AfterFunc(after, func() { o.Post(run) })
			return func() { wait.Stop() }
		}
	}
	if o.Chart.Words == nil {
		o.Chart.Words = axisWords()
	}
	return &Session{options: o, data: emptySnapshot(), stop: func() {}}
}

// Listen has f called, on the owner's goroutine, after each change.
func (s *Session) Listen(f func(Changed)) { s.listeners = append(s.listeners, f) }

func (s *Session) tell(c Changed) {
	for _, f := range s.listeners {
		f(c)
	}
}

// SetIntake supplies the reader of articles once it is loaded, and begins what has waited for it.
func (s *Session) SetIntake(i Intake) {
	s.options.Intake = i
	s.next()
}

// Data is what was last read from the library. It is never nil and never changes; a new one takes its place.
func (s *Session) Data() *Snapshot { return s.data }

// Message is the sentence for the status bar, "" for none.
func (s *Session) Message() string { return s.message }

// Say puts a sentence into the status bar.
func (s *Session) Say(sentence string) {
	s.message = tongue.T(sentence)
	s.tell(Message)
}

// Retell has everything shown again, after the way in which it is told has changed.
func (s *Session) Retell() { s.tell(Data | View | Selection | Message) }

// fail tells an error as a sentence; nil says nothing.
func (s *Session) fail(err error) bool {
	if err != nil {
		s.Say(Sentence(err))
	}
	return err != nil
}

// A Rest holds back what is to be done once somebody has stopped typing. The zero value holds nothing.
type Rest struct {
	stop func()
}

// Do runs a function on the owner's goroutine after a time, in place of what was held back before.
func (r *Rest) Do(s *Session, after time.Duration, run func()) {
	r.Stop()
	r.stop = s.options.Later(after, run)
}

// Stop drops what is held back.
func (r *Rest) Stop() {
	if r.stop != nil {
		r.stop()
	}
}

// background runs work beside the owner and then home on the owner's goroutine.
func (s *Session) background(work func() (home func())) {
	s.options.Spawn(func() {
		home := work()
		s.options.Post(home)
	})
}
