package session

import (
	"context"
	"time"
)

// restAfterLoad is how many times as long as reading the library takes the window waits, during an import, before it reads it again.
const restAfterLoad = 10

// Poll looks whether anyone else has changed the library, and reads it again if
// so; during an import that is how events appear as they come. It costs one small
// query and is meant to be called about once a second.
func (s *Session) Poll() {
	s.settle()
	// Reading the library again takes the longer the more is in it: an import must not wait for it, nor the window.
	if s.reading || !s.loaded || s.Busy() && time.Since(s.arrived) < restAfterLoad*s.loadTook {
		return
	}
	s.background(func() func() {
		version, err := s.options.Store.Version(context.Background())
		return func() {
			if err == nil && version != s.version && !s.reading {
				s.Reload()
			}
		}
	})
}

// Loaded reports whether the library has been read once.
func (s *Session) Loaded() bool { return s.loaded }

// Settled reports whether what is shown is all of it: no sketch, and nothing is being read.
func (s *Session) Settled() bool { return s.loaded && !s.reading }
