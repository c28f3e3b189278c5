#include "CNotepad.h"

_Thread_local uint64_t *_Nullable chronicle_pad = 0;
