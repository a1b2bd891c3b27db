#include "CSystem.h"

// The words of the command line. Swift reads them from /proc, which an empty root does not have; glibc hands them to
// every constructor.
static int count;
static char **words;

__attribute__((constructor)) static void keep_words(int argc, char **argv) {
    count = argc;
    words = argv;
}

const char *csystem_word(int index) { return index >= 0 && index < count ? words[index] : 0; }

#ifdef __GLIBC__
#include <malloc.h>
void csystem_return_blocks(int bytes) { mallopt(M_MMAP_THRESHOLD, bytes); }
#else
// Others keep nothing back that they should not.
void csystem_return_blocks(int bytes) { (void)bytes; }
#endif
