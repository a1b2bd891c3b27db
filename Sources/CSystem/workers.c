// Dispatch looks once a second whether the workers of its global queues run, in /proc/TID/stat, and traps where it cannot
// open that (libdispatch, src/event/workqueue.c), as in a root without /proc. It does so to start more of them when all
// are blocked; ours never block for long, since tasks wait without a thread. So in such a root they are not counted.
// A second matter of theirs is taken care of at the same places.
// The one-file release calls these in the place of Dispatch's (ld --wrap); no other build can, and `__real_…` is NULL.
#include "CSystem.h"
#include <stddef.h>
#include <sys/mman.h>

typedef struct dispatch_queue_global_s *queue;

__attribute__((weak)) extern void __real__dispatch_workq_worker_register(queue);
__attribute__((weak)) extern void __real__dispatch_workq_worker_unregister(queue);

static bool is_counted;

__attribute__((constructor)) static void look(void) { is_counted = csystem_has_proc(); }

// A worker that has run out of its stack has no room for the handler that gives the terminal back. Each has another one for that
// (sigaltstack(2)), of which nothing is in memory until then.
enum { HANDLER_STACK = 64 << 10 };

static bool has_stack(stack_t *stack) { return sigaltstack(NULL, stack) == 0 && !(stack->ss_flags & SS_DISABLE); }

static void give_stack(void) {
    stack_t stack = {0};
    if (has_stack(&stack)) return;
    void *memory = mmap(NULL, HANDLER_STACK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) return;
    stack = (stack_t){.ss_sp = memory, .ss_size = HANDLER_STACK};
    if (sigaltstack(&stack, NULL) != 0) munmap(memory, HANDLER_STACK);
}

static void take_stack(void) {
    stack_t stack = {0}, none = {.ss_flags = SS_DISABLE};
    if (!has_stack(&stack) || sigaltstack(&none, NULL) != 0) return;
    munmap(stack.ss_sp, stack.ss_size);
}

void __wrap__dispatch_workq_worker_register(queue root) {
    give_stack();
    if (is_counted && __real__dispatch_workq_worker_register) __real__dispatch_workq_worker_register(root);
}

void __wrap__dispatch_workq_worker_unregister(queue root) {
    take_stack();
    if (is_counted && __real__dispatch_workq_worker_unregister) __real__dispatch_workq_worker_unregister(root);
}

bool csystem_runs_without_proc(void) { return __real__dispatch_workq_worker_register != NULL; }
