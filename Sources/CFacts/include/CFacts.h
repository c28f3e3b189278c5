#ifndef CFACTS_H
#define CFACTS_H
#include <stddef.h>

/// A file that the program carries in itself.
struct chronicle_file {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t count;
};

/// How many files of Sources/ChronicleFacts/Data there are.
size_t chronicle_facts_count(void);
/// One of them, from 0.
struct chronicle_file chronicle_fact(size_t index);

#endif
