#pragma once

// Debian's libxml2 is built with ICU: <libxml/encoding.h> then includes <unicode/ucnv.h>, whose
// enums clash with Swift's _FoundationICU wherever Foundation is imported too. None of the
// functions used here needs those declarations.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>

/// The first error that ends a document: libxml2's number, or 0, and the line, or 0.
typedef struct {
  int code;
  int line;
} impact_xml_error;

#if LIBXML_VERSION >= 21200
typedef const xmlError *impact_xml_error_pointer;
#else
typedef xmlErrorPtr impact_xml_error_pointer;
#endif

static void impact_xml_keep(void *kept, impact_xml_error_pointer error) {
  impact_xml_error *first = kept;
  if (first == NULL || error == NULL || first->code != 0) return;
  // What is left out for want of memory, or lost while it is decoded, does not always end a
  // document.
  int loses = error->level >= XML_ERR_ERROR
    && (error->code == XML_ERR_NO_MEMORY || error->domain == XML_FROM_IO
        || error->domain == XML_FROM_I18N);
  if (error->level < XML_ERR_FATAL && !loses) return;
  first->code = error->code;
  first->line = error->line;
}

static void impact_xml_say_nothing(void *context, const char *format, ...) {}

/// The thread's handlers of errors, which print unless they are replaced.
///
/// What has no parser yet, and some of what a converter finds, goes to them. They are put back, for
/// they may be somebody else's.
typedef struct {
  xmlStructuredErrorFunc structured;
  void *structured_context;
  xmlGenericErrorFunc generic;
  void *generic_context;
} impact_xml_handlers;

static inline impact_xml_handlers impact_xml_be_quiet(impact_xml_error *first) {
  impact_xml_handlers handlers = {
    xmlStructuredError, xmlStructuredErrorContext, xmlGenericError, xmlGenericErrorContext,
  };
  xmlSetStructuredErrorFunc(first, impact_xml_keep);
  xmlSetGenericErrorFunc(NULL, impact_xml_say_nothing);
  return handlers;
}

static inline void impact_xml_put_back(impact_xml_handlers handlers) {
  xmlSetStructuredErrorFunc(handlers.structured_context, handlers.structured);
  xmlSetGenericErrorFunc(handlers.generic_context, handlers.generic);
}

/// Opens a reader whose errors are kept in `first` and never printed.
static inline xmlTextReaderPtr impact_xml_open(
    xmlInputReadCallback read, void *source, int options, impact_xml_error *first) {
  impact_xml_handlers handlers = impact_xml_be_quiet(first);
  xmlTextReaderPtr reader = xmlReaderForIO(read, NULL, source, NULL, NULL, options);
  impact_xml_put_back(handlers);
  if (reader != NULL) xmlTextReaderSetStructuredErrorHandler(reader, impact_xml_keep, first);
  return reader;
}

/// Reads on to the next node, as `xmlTextReaderRead`, and prints nothing.
static inline int impact_xml_read(xmlTextReaderPtr reader, impact_xml_error *first) {
  impact_xml_handlers handlers = impact_xml_be_quiet(first);
  int result = xmlTextReaderRead(reader);
  impact_xml_put_back(handlers);
  return result;
}

/// Whether the document type at which the reader stands declares entities.
static inline int impact_xml_declares_entities(xmlTextReaderPtr reader) {
  xmlDocPtr document = xmlTextReaderCurrentDoc(reader);
  if (document == NULL || document->intSubset == NULL) return 0;
  return document->intSubset->entities != NULL || document->intSubset->pentities != NULL;
}
