package merge

import (
	"strings"

	"dateline/timeline"
)

// A Memory keeps what was learned of a library from one article to the next, because the events of many articles lie near the same
// ones. The zero Memory is ready for use with one library, by one goroutine.
type Memory struct {
	index    index
	ready    bool
	articles int                      // since the index began
	changes  int64                    // of the library when the last finding is kept
	last     Finding                  // which comes into the index when it is kept
	told     map[timeline.ID]*telling // of last
}

// Find looks in a library for the events that a new article tells as well. The sure ones are joined, the unsure ones offered. What the
// Memory knows of the library is not read again.
func (m *Memory) Find(l Library, fresh []timeline.Event) (Finding, error) {
	if err := m.follow(l); err != nil {
		return Finding{}, err
	}
	f := newFinder(l, &m.index, fresh)
	if err := f.run(); err != nil {
		return Finding{}, err
	}
	m.last, m.told = f.Finding, f.told
	m.changes++ // the keeping itself
	return f.Finding, nil
}

// follow brings the index up to what the library is now. When somebody else changed it, or the last finding was not kept, the
// index begins anew.
func (m *Memory) follow(l Library) error {
	changes, err := l.Changes()
	if err != nil {
		return err
	}
	full := len(m.index.entries) > mostEntries && m.articles >= fewestArticles
	if !m.ready || changes != m.changes || full {
		m.changes, m.ready, m.articles = changes, true, 0
		return m.index.clear(l)
	}
	m.articles++
	m.index.forget()
	for _, e := range m.last.Fresh {
		if e.Whole == 0 && e.Date.IsKnown() {
			m.index.add(e, m.told[e.ID])
		}
	}
	for _, e := range m.last.Others {
		if n, ok := m.index.byID[e.ID]; ok {
			delete(m.index.told, n)
			m.index.entries[n].gone = e.Whole != 0
		}
	}
	m.last = Finding{}
	return nil
}

// mostQuoted is how many quotes of an event are looked at: what a hundred articles say of it holds every word.
const mostQuoted = 8

// tellingOf brings an event of a library to what is compared of it.
func tellingOf(l Library, d *dictionary, e timeline.Event) (*telling, error) {
	few := e
	few.Quotes = few.Quotes[:min(len(few.Quotes), mostQuoted)]
	sentence, err := l.Sentence(few)
	if err != nil {
		return nil, err
	}
	return d.tell(Telling{e, strings.TrimSpace(sentence)}), nil
}
