#ifndef IMPACT_BYTE_SCAN_H
#define IMPACT_BYTE_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// How 64 bytes are compared at once.
typedef enum {
  IMPACT_SCAN_PORTABLE = 0,
  IMPACT_SCAN_SSE2 = 1,
  IMPACT_SCAN_AVX2 = 2,
  IMPACT_SCAN_NEON = 3
} impact_scan_kind;

/// What stands in 64 bytes of delimited text, a bit for each byte.
typedef struct {
  /// Delimiters and line feeds outside quotation marks: the ends of cells.
  uint64_t ends;
  /// Line feeds outside quotation marks: the ends of records.
  uint64_t lines;
  /// Line feeds and carriage returns inside quotation marks.
  uint64_t breaks;
  /// Bytes beyond ASCII.
  uint64_t others;
} impact_marks;

/// What was found in a text.
typedef struct {
  /// How many records end in it.
  size_t records;
  /// Where the text behind the last of them begins; 0 when none ends.
  size_t past_last;
  /// The first quotation mark that touches no end of a cell, or carriage return without a line feed;
  /// PTRDIFF_MAX for none. What is said of the text behind it does not hold.
  size_t first_irregular;
  /// Whether any cell holds a line break.
  bool has_breaks;
  /// Whether any byte lies beyond ASCII.
  bool has_others;
  /// Whether there is any quotation mark.
  bool has_quotes;
} impact_scan_result;

/// Whether this processor can do it that way.
bool impact_scan_has(impact_scan_kind kind);

/// Marks the ends of cells in a text that begins with a record.
///
/// Quotation marks are read by RFC 4180: a doubled one inside a quoted cell is a character. `bytes` has room
/// for whole blocks of 64 bytes, and so has `marks`; what stands behind `count` does not matter.
impact_scan_result impact_scan(
    impact_scan_kind kind, const uint8_t *bytes, size_t count, uint8_t delimiter, bool has_quote,
    uint8_t quote, impact_marks *marks);

#endif
