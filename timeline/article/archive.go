package article

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
)

// Limits on archives, against those that are made to fill a memory.
const (
	maxMembers  = 20_000
	maxMember   = 64 << 20 // bytes of one member, unpacked
	maxTotal    = 1 << 30  // bytes of all members that are read, unpacked
	maxRatio    = 250      // unpacked to packed; text and XML rarely pass 20, and deflate ends at 1032
	smallEnough = 1 << 20  // below which the ratio does not matter: blank pages pack well
	maxDepth    = 3        // archives in archives
)

// A pack is an opened zip file that keeps to the limits.
type pack struct {
	ctx    context.Context
	zip    *zip.Reader
	unread int64 // what may still be unpacked, in bytes
}

func openPack(ctx context.Context, data []byte) (*pack, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, errors.New("the archive is damaged")
	}
	if len(z.File) > maxMembers {
		return nil, fmt.Errorf("the archive has %d members; up to %d are read", len(z.File), maxMembers)
	}
	return &pack{ctx: ctx, zip: z, unread: maxTotal}, nil
}

// file finds a member by its exact name.
func (p *pack) file(name string) *zip.File {
	for _, f := range p.zip.File {
		if f.Name == name {
			return f
		}
	}
	return nil
}

// read unpacks a member by name; it is an error when there is none.
func (p *pack) read(name string) ([]byte, error) {
	f := p.file(name)
	if f == nil {
		return nil, fmt.Errorf("%s is missing in it", path.Base(name))
	}
	return p.unpack(f)
}

// unpack reads a member. It counts what really comes out, whatever the directory of the archive says.
func (p *pack) unpack(f *zip.File) ([]byte, error) {
	if f.Flags&1 != 0 {
		return nil, errors.New("it is locked with a password")
	}
	r, err := f.Open()
	if err != nil {
		return nil, errors.New("it is packed in a way that is not known")
	}
	defer r.Close()
	limit := min(maxMember, p.unread, max(smallEnough, int64(f.CompressedSize64)*maxRatio))
	data, err := io.ReadAll(io.LimitReader(untilDone(p.ctx, r), limit+1))
	if err != nil {
		return nil, errors.New("it is damaged")
	}
	p.unread -= int64(len(data))
	if int64(len(data)) > limit {
		return nil, errors.New("it unpacks to far more than it should: it may be made to do harm")
	}
	return data, nil
}

// officeKinds are the formats that are zip files inside, by a member that only they have.
var officeKinds = []struct {
	member string
	kind   kind
	words  string // what it is, when it is no article
}{
	{"word/document.xml", single("Word", readWord), ""},
	{"xl/workbook.xml", kind{}, "an Excel spreadsheet"},
	{"ppt/presentation.xml", kind{}, "a PowerPoint presentation"},
	{"META-INF/container.xml", single("EPUB", readBook), ""},
	{"content.xml", single("OpenDocument", readOpenDocument), ""},
	{"META-INF/MANIFEST.MF", kind{}, "a Java program"},
	{"AndroidManifest.xml", kind{}, "an Android program"},
}

// zipKind tells which format a zip file is.
func zipKind(data []byte) (kind, error) {
	p, err := openPack(context.Background(), data) // nothing is unpacked
	if err != nil {
		return kind{}, err
	}
	for _, o := range officeKinds {
		if p.file(o.member) == nil {
			continue
		}
		if o.words != "" {
			return kind{}, errNot{"it is no article: it looks like " + o.words}
		}
		return o.kind, nil
	}
	return kind{"archive", archiveParts}, nil
}

// archiveParts gives the articles of the files in an archive.
func archiveParts(f file, yield func(Part, error) bool) {
	if f.depth >= maxDepth {
		yield(Part{}, fmt.Errorf("it is an archive in %d others; that is too deep", maxDepth))
		return
	}
	p, err := openPack(f.ctx, f.data)
	if err != nil {
		yield(Part{}, err)
		return
	}
	members := slices.Clone(p.zip.File)
	slices.SortStableFunc(members, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	found := false
	for _, member := range members {
		if hiddenMember(member) || f.ctx.Err() != nil {
			continue
		}
		more, some := f.archiveMember(p, member, yield)
		found = found || some
		if !more {
			return
		}
	}
	if !found {
		yield(Part{}, errNot{"the archive holds no articles"})
	}
}

// archiveMember gives the articles of one member: more is false when no more are wanted, some
// says that the member was an article or at least looked like one.
func (f file) archiveMember(p *pack, member *zip.File, yield func(Part, error) bool) (more, some bool) {
	name := memberName(member.Name)
	data, err := p.unpack(member)
	if err != nil {
		return yield(Part{}, fmt.Errorf("%s: %w", name, err)), true
	}
	kind, err := recognise(data)
	switch {
	case errors.Is(err, ErrNoArticle):
		return true, false
	case err != nil:
		return yield(Part{}, fmt.Errorf("%s: %w", name, err)), true
	}
	inner := file{ctx: f.ctx, reader: f.reader, path: f.path + "/" + name, data: data, depth: f.depth + 1}
	more = true
	kind.parts(inner, func(part Part, err error) bool {
		if errors.Is(err, ErrNoArticle) {
			return true
		}
		if some = true; err != nil {
			err = fmt.Errorf("%s: %w", name, err)
		}
		part.name = strings.TrimSuffix(name+": "+part.name, ": ")
		more = yield(part, err)
		return more
	})
	return more, some
}

// hiddenMember reports folders, hidden files, and what other systems and browsers put beside articles.
func hiddenMember(f *zip.File) bool {
	name := path.Base(f.Name)
	return f.FileInfo().IsDir() || !f.Mode().IsRegular() || strings.HasPrefix(name, ".") || strings.HasPrefix(f.Name, "__MACOSX/") ||
		strings.Contains(f.Name, "_files/") || slices.Contains(webEndings, strings.ToLower(path.Ext(name)))
}

// webEndings are texts that come along with pages and are no articles.
var webEndings = []string{".css", ".js", ".mjs", ".map", ".svg"}

// memberName is the name of a member as it is shown. Names that climb out of the archive are
// held inside; nothing is ever written there anyway.
func memberName(name string) string {
	name = strings.ToValidUTF8(strings.ReplaceAll(name, `\`, "/"), "?")
	return strings.TrimPrefix(path.Clean("/"+name), "/")
}
