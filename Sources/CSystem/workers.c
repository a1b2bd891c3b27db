// Dispatch looks once a second whether the workers of its global queues run, in /proc/TID/stat, and traps where it cannot
// open that (libdispatch, src/event/workqueue.c), as in a root without /proc. It does so to start more of them when all
// are blocked; ours never block for long, since tasks wait without a thread. So in such a root they are not counted.
// The one-file release calls these in the place of Dispatch's (ld --wrap); no other build can, and `__real_…` is NULL.
#include "CSystem.h"
#include <stddef.h>

typedef struct dispatch_queue_global_s *queue;

__attribute__((weak)) extern void __real__dispatch_workq_worker_register(queue);
__attribute__((weak)) extern void __real__dispatch_workq_worker_unregister(queue);

static bool is_counted;

__attribute__((constructor)) static void look(void) { is_counted = csystem_has_proc(); }

void __wrap__dispatch_workq_worker_register(queue root) {
    if (is_counted && __real__dispatch_workq_worker_register) __real__dispatch_workq_worker_register(root);
}

void __wrap__dispatch_workq_worker_unregister(queue root) {
    if (is_counted && __real__dispatch_workq_worker_unregister) __real__dispatch_workq_worker_unregister(root);
}

bool csystem_runs_without_proc(void) { return __real__dispatch_workq_worker_register != NULL; }
