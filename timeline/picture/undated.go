package picture

import "encoding/binary"

// undated takes the time of writing out of a TrueType file, so that the same
// scene gives the same bytes at any time: the field "modified" of the table
// "head" becomes 0, and the two checksums that cover it are made anew
// (OpenType 1.9, "Table directory" and "head"). A file without that table comes back as it is.
func undated(file []byte) []byte {
	const record, adjustment, modified, headLength = 16, 8, 28, 54
	if len(file) < 12 {
		return file
	}
	for i := range int(binary.BigEndian.Uint16(file[4:])) {
		at := 12 + i*record
		if at+record > len(file) || string(file[at:at+4]) != "head" {
			continue
		}
		start, length := int(binary.BigEndian.Uint32(file[at+8:])), int(binary.BigEndian.Uint32(file[at+12:]))
		if length < headLength || start+length > len(file) {
			return file
		}
		head := file[start : start+length]
		clear(head[adjustment : adjustment+4]) // both sums are taken with the adjustment at 0
		clear(head[modified : modified+8])
		binary.BigEndian.PutUint32(file[at+4:], sum(head))
		binary.BigEndian.PutUint32(head[adjustment:], 0xB1B0AFBA-sum(file))
	}
	return file
}

// sum adds big-endian words of four bytes; a last one that is cut is filled with zeros.
func sum(b []byte) (total uint32) {
	for ; len(b) >= 4; b = b[4:] {
		total += binary.BigEndian.Uint32(b)
	}
	var rest [4]byte
	copy(rest[:], b)
	return total + binary.BigEndian.Uint32(rest[:])
}
