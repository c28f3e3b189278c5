#include "CNotepad.h"

_Thread_local chronicle_notepad *_Nullable chronicle_pad = 0;
