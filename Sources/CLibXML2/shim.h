#pragma once

// Debian's libxml2 is built with ICU: <libxml/encoding.h> then includes <unicode/ucnv.h>, whose
// enums clash with Swift's _FoundationICU wherever Foundation is imported too. None of the
// functions used here needs those declarations.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
