#ifndef CTEMPLATES_H
#define CTEMPLATES_H
#include <stddef.h>

/// A file of templates/ that the program carries in itself.
struct chronicle_template {
  /// The path under templates/.
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t count;
};

/// How many there are.
size_t chronicle_templates_count(void);
/// One of them, from 0.
struct chronicle_template chronicle_template_at(size_t index);

#endif
