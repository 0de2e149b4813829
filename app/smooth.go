package app

import (
	"runtime"
	"sync"
)

// smooth readies the process for a window that is painted sixty times a second beside long work. It is done once, and before that work begins.
var smooth = sync.OnceFunc(func() {
	// Room in Go's own scheduler: long work takes the processors when the window leaves them free, which the system
	// decides by the priority of threads. With as many places as processors a frame would wait up to 10 ms for the work to leave one.
	runtime.GOMAXPROCS(runtime.GOMAXPROCS(0) + runtime.NumCPU())
	keepMemory()
})
