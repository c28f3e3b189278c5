// Debian's libxml2 names ICU's types in its headers, which clash with those of Swift's Foundation.
// They stand last in structs that are never looked into here.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/encoding.h>
