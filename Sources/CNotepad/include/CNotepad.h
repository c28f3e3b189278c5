#ifndef CNOTEPAD_H
#define CNOTEPAD_H
#include <stddef.h>
#include <stdint.h>

// The notepad of a thread: one bit for each part of the catalogue, set when the part is read.

enum { CHRONICLE_PAD_KINDS = 16 };

typedef struct {
  /// For each kind of part, the number of its first bit.
  uint64_t starts[CHRONICLE_PAD_KINDS];
  uint64_t *_Nonnull words;
  /// The words that have a bit, in the order in which they got their first.
  uint32_t *_Nonnull used;
  size_t used_count;
} chronicle_notepad;

extern _Thread_local chronicle_notepad *_Nullable chronicle_pad;

/// The notepad of this thread, where it has one.
static inline chronicle_notepad *_Nullable chronicle_current_pad(void) { return chronicle_pad; }

/// Gives this thread a notepad, or takes it away.
static inline void chronicle_use_pad(chronicle_notepad *_Nullable pad) { chronicle_pad = pad; }

/// A notepad without notes: `words` are zero, and `used` has room for as many numbers.
static inline chronicle_notepad chronicle_empty_pad(uint64_t *_Nonnull words,
                                                    uint32_t *_Nonnull used) {
  return (chronicle_notepad){.words = words, .used = used};
}

/// Sets a bit.
static inline void chronicle_set_bit(chronicle_notepad *_Nonnull pad, uint64_t bit) {
  uint64_t *word = &pad->words[bit >> 6];
  if (*word == 0) pad->used[pad->used_count++] = (uint32_t)(bit >> 6);
  *word |= (uint64_t)1 << (bit & 63);
}

/// Notes that a part is read.
static inline void chronicle_note(intptr_t kind, intptr_t index) {
  chronicle_notepad *pad = chronicle_pad;
  if (pad) chronicle_set_bit(pad, pad->starts[kind] + (uint64_t)index);
}

#endif
