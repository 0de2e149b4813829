#!/usr/bin/python3
"""drop.py WINDOW PATH...: drop files on the window of that name, as a file manager would.

A small window of its own offers the paths as text/uri-list (XDND, through GTK);
xdotool then moves the mouse: press in it, drag to the middle of the target, release.
Exit status 0: the drop was taken and its data asked for. What the program made of it is
for the caller to look at, because X servers hand a drop to any window.
"""
import os
import pathlib
import subprocess
import sys

os.environ["GDK_BACKEND"] = "x11"
import gi

gi.require_version("Gtk", "3.0")
gi.require_version("Gdk", "3.0")
from gi.repository import Gdk, GLib, Gtk

SOURCE = (4, 4, 48)  # x, y, size of the window that is dragged from
STEPS = 16


def xdotool(*words):
    return subprocess.run(["xdotool", *map(str, words)], check=True, capture_output=True, text=True).stdout


def centre(name):
    window = xdotool("search", "--onlyvisible", "--name", name).split()[-1]
    place = dict(line.split("=") for line in xdotool("getwindowgeometry", "--shell", window).split() if "=" in line)
    return int(place["X"]) + int(place["WIDTH"]) // 2, int(place["Y"]) + int(place["HEIGHT"]) // 2


def gestures(target):
    """The mouse's way, one step at a time: GTK must see every one before the next."""
    x, y = SOURCE[0] + SOURCE[2] // 2, SOURCE[1] + SOURCE[2] // 2
    yield "mousemove", x, y
    yield "mousedown", 1
    for i in range(1, STEPS + 1):
        yield "mousemove", x + (target[0] - x) * i // STEPS, y + (target[1] - y) * i // STEPS
    yield "mousemove", target[0] + 1, target[1]
    yield from [("mousemove", *target)] * 3  # the target needs a moment to say that it accepts
    yield "mouseup", 1


def main():
    name, paths = sys.argv[1], [pathlib.Path(p).absolute().as_uri() for p in sys.argv[2:]]
    taken = []
    source = Gtk.Window(type=Gtk.WindowType.POPUP)
    source.set_default_size(SOURCE[2], SOURCE[2])
    source.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
    source.drag_source_add_uri_targets()
    source.connect("drag-data-get", lambda _w, _c, selection, _i, _t: (selection.set_uris(paths), taken.append(True)))
    source.connect("drag-end", lambda *_: GLib.timeout_add(100, Gtk.main_quit))
    source.move(SOURCE[0], SOURCE[1])
    source.show_all()
    steps = gestures(centre(name))

    def next_step():
        step = next(steps, None)
        if step:
            xdotool(*step)
        return step is not None

    GLib.timeout_add(300, lambda: GLib.timeout_add(40, next_step) and False)
    GLib.timeout_add_seconds(20, Gtk.main_quit)
    Gtk.main()
    sys.exit(0 if taken else "drop.py: nothing took the drop")


main()
