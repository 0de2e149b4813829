package session

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestTextsInABlockStayWhatTheyAre(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOf(rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", "a", strings.Repeat("long ", 900), strings.Repeat("x", blockSize)}))).Draw(t, "texts")
		var b block
		kept := make([]string, len(texts))
		for i, text := range texts {
			kept[i] = b.keep(text)
		}
		for i := range texts {
			if kept[i] != texts[i] {
				t.Fatalf("text %d of %d bytes has become one of %d", i, len(texts[i]), len(kept[i]))
			}
		}
	})
}
