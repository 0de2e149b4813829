package picture

import (
	"bufio"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"image"
	"io"
)

// A pngWriter writes a PNG row by row (PNG 1.2, RFC 2083), so that a large picture need not be in memory as a whole. Every row
// is filtered against the one above it, which suits drawings: most of it is the same.
type pngWriter struct {
	out     *bufio.Writer
	packed  *zlib.Writer
	channel int // bytes a pixel: 3, or 4 with alpha
	row     []byte
	above   []byte
}

// newPNGWriter writes the head of a picture. opaque: no pixel has alpha.
func newPNGWriter(w io.Writer, width, height int, opaque bool) (*pngWriter, error) {
	p := &pngWriter{channel: 4}
	kind := byte(6)
	if opaque {
		p.channel, kind = 3, 2
	}
	p.row, p.above = make([]byte, 1+width*p.channel), make([]byte, 1+width*p.channel)
	head := make([]byte, 13)
	binary.BigEndian.PutUint32(head, uint32(width))
	binary.BigEndian.PutUint32(head[4:], uint32(height))
	head[8], head[9] = 8, kind
	if _, err := io.WriteString(w, "\x89PNG\r\n\x1a\n"); err != nil {
		return nil, err
	}
	if err := writeChunk(w, "IHDR", head); err != nil {
		return nil, err
	}
	p.out = bufio.NewWriterSize(chunked{w}, 1<<15)
	var err error
	p.packed, err = zlib.NewWriterLevel(p.out, zlib.BestSpeed)
	return p, err
}

// chunked makes a chunk of data of all that is written at once.
type chunked struct{ io.Writer }

// Write is part of io.Writer.
func (c chunked) Write(b []byte) (int, error) {
	return len(b), writeChunk(c.Writer, "IDAT", b)
}

func writeChunk(w io.Writer, name string, data []byte) error {
	head := make([]byte, 8, 8+len(data)+4)
	binary.BigEndian.PutUint32(head, uint32(len(data)))
	copy(head[4:], name)
	whole := append(head, data...)
	_, err := w.Write(binary.BigEndian.AppendUint32(whole, crc32.ChecksumIEEE(whole[4:])))
	return err
}

// filterUp says that a row holds differences to the one above.
const filterUp = 2

// write adds the rows of img.
func (p *pngWriter) write(img *image.RGBA) error {
	for y := range img.Rect.Dy() {
		pixels := img.Pix[y*img.Stride : y*img.Stride+4*img.Rect.Dx()]
		p.unmultiply(pixels)
		p.row[0] = filterUp
		for i := len(p.row) - 1; i > 0; i-- {
			value := p.row[i]
			p.row[i] -= p.above[i]
			p.above[i] = value
		}
		if _, err := p.packed.Write(p.row); err != nil {
			return err
		}
	}
	return nil
}

// unmultiply takes a row of pixels as a PNG has them: without alpha, or with colours that it is not multiplied into.
func (p *pngWriter) unmultiply(pixels []byte) {
	to := p.row[1:]
	for i := 0; i < len(pixels); i += 4 {
		r, g, b, a := pixels[i], pixels[i+1], pixels[i+2], pixels[i+3]
		if p.channel == 4 && a != 0 && a != 255 {
			r, g, b = uint8(uint32(r)*255/uint32(a)), uint8(uint32(g)*255/uint32(a)), uint8(uint32(b)*255/uint32(a))
		}
		to[0], to[1], to[2] = r, g, b
		if p.channel == 4 {
			to[3] = a
		}
		to = to[p.channel:]
	}
}

// close ends the picture.
func (p *pngWriter) close(w io.Writer) error {
	if err := p.packed.Close(); err != nil {
		return err
	}
	if err := p.out.Flush(); err != nil {
		return err
	}
	return writeChunk(w, "IEND", nil)
}
