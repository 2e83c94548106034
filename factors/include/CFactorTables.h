#ifndef C_FACTOR_TABLES_H
#define C_FACTOR_TABLES_H

#include <stddef.h>

/// One table of the factor pack.
typedef struct {
    /// Path below the folder `factors`, such as "open/masses.csv"; ends in a zero byte.
    const char *name;
    /// The whole file in UTF-8; no zero byte at the end. Lives as long as the program.
    const unsigned char *bytes;
    /// Number of bytes.
    size_t count;
} FactorTableBytes;

/// Number of tables in the program.
size_t factor_table_count(void);

/// The table at `index`, in the order of the names. `index` must be below `factor_table_count()`.
FactorTableBytes factor_table(size_t index);

#endif
