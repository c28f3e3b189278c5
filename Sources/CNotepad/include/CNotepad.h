#ifndef CNOTEPAD_H
#define CNOTEPAD_H
#include <stdint.h>

// The notepad of a thread: one bit for each part of the catalogue, set when the part is read.
// Before the bits stand, for each kind of part, the number of its first bit.

enum { CHRONICLE_PAD_KINDS = 16 };

extern _Thread_local uint64_t *_Nullable chronicle_pad;

/// The notepad of this thread, where it has one.
static inline uint64_t *_Nullable chronicle_current_pad(void) { return chronicle_pad; }

/// Gives this thread a notepad, or takes it away.
static inline void chronicle_use_pad(uint64_t *_Nullable pad) { chronicle_pad = pad; }

/// Notes that a part is read.
static inline void chronicle_note(intptr_t kind, intptr_t index) {
  uint64_t *pad = chronicle_pad;
  if (pad) {
    uint64_t bit = pad[kind] + (uint64_t)index;
    pad[CHRONICLE_PAD_KINDS + (bit >> 6)] |= (uint64_t)1 << (bit & 63);
  }
}

#endif
