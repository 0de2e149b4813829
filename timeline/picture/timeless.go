package picture

import (
	"bytes"
	"cmp"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
)

// timeless writes a PDF anew without the times of writing in it, so that the same scene gives the same
// bytes: the date in the document's information, and the one that each embedded font carries inside its
// compressed stream. It knows the plain form that the drawing library writes (PDF 1.7, 7.5: objects
// one after the other, one table of their places, one trailer) and refuses any other.
func timeless(file []byte) ([]byte, error) {
	places, table, err := objectPlaces(file)
	if err != nil {
		return nil, err
	}
	order := places.inOrder()
	out := bytes.NewBuffer(make([]byte, 0, len(file)))
	out.Write(file[:places[order[0]]])
	for k, n := range order {
		end := table
		if k+1 < len(order) {
			end = places[order[k+1]]
		}
		object, err := undatedObject(file[places[n]:end])
		if err != nil {
			return nil, err
		}
		places[n] = out.Len()
		out.Write(object)
	}
	table = out.Len()
	fmt.Fprintf(out, "xref\n0 %d\n0000000000 65535 f \n", len(places)+1)
	for _, at := range places {
		fmt.Fprintf(out, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(out, "trailer\n<</Info 2 0 R/Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n", len(places)+1, table)
	return out.Bytes(), nil
}

// placeList is where object i+1 begins.
type placeList []int

// inOrder lists the objects as they stand in the file.
func (p placeList) inOrder() []int {
	order := make([]int, len(p))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(p[a], p[b]) })
	return order
}

var (
	pdfEnd       = regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`)
	creationDate = regexp.MustCompile(`/CreationDate ?\([^)]*\)`)
	streamLength = regexp.MustCompile(`/Length \d+`)
)

var errPDF = errors.New("the PDF has an unexpected form")

// objectPlaces reads the table at the end of a PDF. table is where it begins.
func objectPlaces(file []byte) (places placeList, table int, err error) {
	m := pdfEnd.FindSubmatch(file[max(len(file)-64, 0):])
	if m == nil {
		return nil, 0, errPDF
	}
	if table, err = strconv.Atoi(string(m[1])); err != nil || table >= len(file) {
		return nil, 0, errPDF
	}
	lines := bytes.Split(file[table:], []byte("\n"))
	if len(lines) < 5 || string(lines[0]) != "xref" {
		return nil, 0, errPDF
	}
	for _, line := range lines[3:] { // behind the title and the entry of the free objects
		if len(line) < 18 || line[17] != 'n' {
			break
		}
		at, err := strconv.Atoi(string(line[:10]))
		if err != nil || at > table {
			return nil, 0, errPDF
		}
		places = append(places, at)
	}
	if len(places) < 3 {
		return nil, 0, errPDF
	}
	return places, table, nil
}

// undatedObject takes the time of writing out of an object: of a font, or of the document's information.
func undatedObject(object []byte) ([]byte, error) {
	head, rest, isStream := bytes.Cut(object, []byte("stream\n"))
	if !isStream {
		return creationDate.ReplaceAll(object, nil), nil
	}
	data, tail, whole := cutLast(rest, []byte("\nendstream"))
	plain, err := zlib.NewReader(bytes.NewReader(data))
	if !whole || err != nil {
		return object, nil // no compressed stream, and so no font
	}
	font, err := io.ReadAll(plain)
	if err != nil {
		return nil, errPDF
	}
	if !isFont(font) {
		return object, nil
	}
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	z.Write(undated(font)) // into memory: cannot fail
	z.Close()
	head = streamLength.ReplaceAll(head, []byte("/Length "+strconv.Itoa(packed.Len())))
	return bytes.Join([][]byte{head, []byte("stream\n"), packed.Bytes(), []byte("\nendstream"), tail}, nil), nil
}

// isFont knows TrueType and OpenType files by how they begin.
func isFont(b []byte) bool {
	return bytes.HasPrefix(b, []byte{0, 1, 0, 0}) || bytes.HasPrefix(b, []byte("true")) || bytes.HasPrefix(b, []byte("OTTO"))
}

// cutLast is bytes.Cut at the last place of sep.
func cutLast(b, sep []byte) (before, after []byte, found bool) {
	at := bytes.LastIndex(b, sep)
	if at < 0 {
		return b, nil, false
	}
	return b[:at], b[at+len(sep):], true
}
