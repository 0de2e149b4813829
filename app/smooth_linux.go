package app

/*
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

// Without a graphics card the driver takes megabytes from malloc in each frame and gives them back when it is painted. The usual
// malloc then returns them to the system every time, and gets them back page by page, which costs more than the painting.
static void keep_memory(void) {
#ifdef __GLIBC__
	mallopt(M_TRIM_THRESHOLD, 64 << 20);
	mallopt(M_TOP_PAD, 4 << 20);
	mallopt(M_MMAP_THRESHOLD, 32 << 20);
#endif
}
*/
import "C"

// keepMemory lets the C library keep up to 64 MB that are free.
func keepMemory() { C.keep_memory() }
