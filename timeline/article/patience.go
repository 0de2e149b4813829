package article

import (
	"context"
	"io"
)

// A reader ends soon after its context: what parses a stream gets one that fails then, and what loops by itself asks every so many steps. Only
// the libraries that judge the tree of a page cannot be asked to stop; they get pages of up to manyNodes elements.

// stepsBetween is how many steps of a loop, of some ten nanoseconds each, are taken between two looks at the context.
const stepsBetween = 4096

// patient is a stream that ends with its context.
type patient struct {
	ctx context.Context
	r   io.Reader
}

func (p patient) Read(b []byte) (int, error) {
	if err := p.ctx.Err(); err != nil {
		return 0, err
	}
	return p.r.Read(b)
}

// untilDone is r as long as ctx goes on.
func untilDone(ctx context.Context, r io.Reader) io.Reader { return patient{ctx, r} }
