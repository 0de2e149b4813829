package app

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
)

// A copier is a program that takes a PNG on its input, or in a file named by %s, to the clipboard. Fyne's clipboard is for text.
type copier struct {
	system  string // of runtime.GOOS; "" is any with X or Wayland
	display string // variable that must be set
	command []string
}

var copiers = []copier{
	{"", "WAYLAND_DISPLAY", []string{"wl-copy", "--type", "image/png"}},
	{"", "DISPLAY", []string{"xclip", "-selection", "clipboard", "-t", "image/png", "-i"}},
	{"darwin", "", []string{"osascript", "-e", `set the clipboard to (read (POSIX file "%s") as «class PNGf»)`}},
	{"windows", "", []string{"powershell", "-NoProfile", "-Sta", "-Command",
		"Add-Type -AssemblyName System.Windows.Forms, System.Drawing; [System.Windows.Forms.Clipboard]::SetImage([System.Drawing.Image]::FromFile('%s'))"}},
}

// errNoCopier says what would help.
var errNoCopier = errors.New("this system offers no way to copy a picture: install wl-clipboard or xclip, or export the picture to a file")

// copyPNG puts a picture on the clipboard.
func copyPNG(data []byte) error {
	for _, c := range copiers {
		if c.system != "" && c.system != runtime.GOOS || c.display != "" && os.Getenv(c.display) == "" {
			continue
		}
		if _, err := exec.LookPath(c.command[0]); err == nil {
			return c.run(data)
		}
	}
	return errNoCopier
}

// run feeds the program. Those that want a file get one that is gone afterwards.
func (c copier) run(data []byte) error {
	args := append([]string(nil), c.command...)
	if last := len(args) - 1; strings.Contains(args[last], "%s") {
		f, err := os.CreateTemp("", "dateline-*.png")
		if err != nil {
			return fmt.Errorf("copy the picture: %w", err)
		}
		defer os.Remove(f.Name())
		if _, err = f.Write(data); err == nil {
			err = f.Close()
		}
		if err != nil {
			return fmt.Errorf("copy the picture: %w", err)
		}
		args[last] = strings.ReplaceAll(args[last], "%s", f.Name())
		data = nil
	}
	program := exec.Command(args[0], args[1:]...)
	program.Stdin = bytes.NewReader(data)
	if err := program.Run(); err != nil {
		return fmt.Errorf("%s could not copy the picture: %w", args[0], err)
	}
	return nil
}
