#include "CExampleExports.h"

// One pair of lines for each file of `exports/`, and one in the list, in the order of their names.
static const unsigned char boutique[] = {
#embed "exports/boutique-2025.csv"
};
static const unsigned char marketplace[] = {
#embed "exports/marketplace-2025.tsv"
};
static const unsigned char shop[] = {
#embed "exports/shop-2025.csv"
};

static const ExampleExportBytes examples[] = {
    {"boutique-2025.csv", boutique, sizeof boutique},
    {"marketplace-2025.tsv", marketplace, sizeof marketplace},
    {"shop-2025.csv", shop, sizeof shop},
};

size_t example_export_count(void) { return sizeof examples / sizeof *examples; }

ExampleExportBytes example_export(size_t index) { return examples[index]; }
