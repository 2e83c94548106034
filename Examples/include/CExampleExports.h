#pragma once
#include <stddef.h>

/// An example export: its file name and its bytes.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} ExampleExportBytes;

/// How many examples are built in.
size_t example_export_count(void);

/// The example at an index below the count.
ExampleExportBytes example_export(size_t index);
