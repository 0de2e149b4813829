package app

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"dateline/publish"
	"dateline/timeline/picture"
	"dateline/timeline/scene"
)

// emptyDisplay starts an X server of its own for a test, without a window on it.
func emptyDisplay(t *testing.T) {
	t.Helper()
	for _, program := range []string{"Xvfb", "xclip"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skipf("NOT TESTED: copying a picture, because %s is not installed; script/setup installs it", program)
		}
	}
	number, says, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "64x64x24", "-noreset", "-nolisten", "tcp")
	server.ExtraFiles = []*os.File{says}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	says.Close()
	t.Cleanup(func() {
		server.Process.Kill()
		server.Wait()
	})
	line, err := bufio.NewReader(number).ReadString('\n')
	if err != nil {
		t.Fatalf("Xvfb does not say which display it is: %v", err)
	}
	t.Setenv("DISPLAY", ":"+strings.TrimSpace(line))
	t.Setenv("WAYLAND_DISPLAY", "")
}

// A picture that is copied is what another program pastes.
func TestTheCopiedPictureIsOnTheClipboard(t *testing.T) {
	emptyDisplay(t)
	var b bytes.Buffer
	if err := picture.Encode(&b, &scene.Scene{Width: 40, Height: 30}, "png", 2, publish.Fonts()); err != nil {
		t.Fatal(err)
	}
	if err := copyPNG(b.Bytes()); err != nil {
		t.Fatal(err)
	}
	// xclip returns before the server has heard from it: its other half, which
	// stays to serve the picture, sends the claim.
	var got []byte
	var err error
	for wait := 10 * time.Millisecond; wait < 20*time.Second; wait *= 2 {
		got, err = exec.Command("xclip", "-selection", "clipboard", "-t", "image/png", "-o").Output()
		if err == nil && bytes.Equal(got, b.Bytes()) {
			return
		}
		time.Sleep(wait)
	}
	t.Errorf("%d bytes of %d were pasted, %v", len(got), b.Len(), err)
}

// A display that is gone is told, and nothing hangs.
func TestCopyingWithoutADisplayIsTold(t *testing.T) {
	t.Setenv("WAYLAND_DISPLAY", "")
	t.Setenv("DISPLAY", ":4999")
	if err := copyPNG([]byte("\x89PNG")); err == nil {
		t.Error("a picture was copied to nowhere")
	}
}
