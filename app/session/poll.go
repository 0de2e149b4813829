package session

import "context"

// Poll looks whether anyone else has changed the library, and reads it again if
// so; during an import that is how events appear as they come. It costs one small
// query and is meant to be called about once a second.
func (s *Session) Poll() {
	if s.reading || !s.loaded {
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
