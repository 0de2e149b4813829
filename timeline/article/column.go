package article

import "slices"

const (
	gutter      = 7.0 // the least width of the space between columns, in points
	columnLines = 3   // the least lines of a column
	mostColumns = 8
)

// columnsOf splits a band at the widest gutter that no line crosses, and goes on with both sides.
func columnsOf(band []piece, depth int) []piece {
	if len(band) < 2*columnLines || depth > mostColumns {
		return band
	}
	byLeft := slices.Clone(band)
	slices.SortStableFunc(byLeft, func(a, b piece) int { return cmpFloat(a.left, b.left) })
	reach, best, at := byLeft[0].right, gutter, 0.0
	for i, l := range byLeft {
		if gap := l.left - reach; gap >= best && i >= columnLines && (len(byLeft)-i >= columnLines || isJustified(byLeft[:i], reach)) {
			best, at = gap, l.left
		}
		reach = max(reach, l.right)
	}
	if at == 0 {
		return band
	}
	var west, east []piece
	for _, l := range band {
		if l.left < at {
			west = append(west, l)
		} else {
			east = append(east, l)
		}
	}
	return append(columnsOf(west, depth+1), columnsOf(east, depth+1)...)
}

// isJustified reports lines of which most end at the same edge: they are a column, and what stands to the right of them is the
// next one, even if the text ends in its first line.
func isJustified(lines []piece, edge float64) bool {
	full := 0
	for _, l := range lines {
		if edge-l.right < 0.3*l.size {
			full++
		}
	}
	return len(lines) >= 2*columnLines && 2*full > len(lines)
}
