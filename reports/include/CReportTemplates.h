#pragma once
#include <stddef.h>

/// A template or style sheet with its path below `reports/templates`, or a table with its path below `reports`,
/// and its bytes.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} ReportTemplateBytes;

/// How many templates are built in.
size_t report_template_count(void);

/// The template at an index below the count.
ReportTemplateBytes report_template(size_t index);
