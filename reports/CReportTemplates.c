#include "CReportTemplates.h"

// One group of lines for each file, and one in the list, both in the order of paths. A test names any that is missing.
static const unsigned char statement_css[] = {
#embed "templates/statement.css"
};
static const unsigned char statement_mustache[] = {
#embed "templates/statement.mustache"
};
static const unsigned char locales_csv[] = {
#embed "locales.csv"
};
static const unsigned char words_de_AT_common_csv[] = {
#embed "words/de-AT/common.csv"
};
static const unsigned char words_de_IT_common_csv[] = {
#embed "words/de-IT/common.csv"
};
static const unsigned char words_de_common_csv[] = {
#embed "words/de/common.csv"
};
static const unsigned char words_en_common_csv[] = {
#embed "words/en/common.csv"
};
static const unsigned char words_es_PE_common_csv[] = {
#embed "words/es-PE/common.csv"
};
static const unsigned char words_es_UY_common_csv[] = {
#embed "words/es-UY/common.csv"
};
static const unsigned char words_es_common_csv[] = {
#embed "words/es/common.csv"
};
static const unsigned char words_fr_common_csv[] = {
#embed "words/fr/common.csv"
};
static const unsigned char words_it_common_csv[] = {
#embed "words/it/common.csv"
};

static const ReportTemplateBytes templates[] = {
    {"statement.css", statement_css, sizeof statement_css},
    {"statement.mustache", statement_mustache, sizeof statement_mustache},
    {"locales.csv", locales_csv, sizeof locales_csv},
    {"words/de-AT/common.csv", words_de_AT_common_csv, sizeof words_de_AT_common_csv},
    {"words/de-IT/common.csv", words_de_IT_common_csv, sizeof words_de_IT_common_csv},
    {"words/de/common.csv", words_de_common_csv, sizeof words_de_common_csv},
    {"words/en/common.csv", words_en_common_csv, sizeof words_en_common_csv},
    {"words/es-PE/common.csv", words_es_PE_common_csv, sizeof words_es_PE_common_csv},
    {"words/es-UY/common.csv", words_es_UY_common_csv, sizeof words_es_UY_common_csv},
    {"words/es/common.csv", words_es_common_csv, sizeof words_es_common_csv},
    {"words/fr/common.csv", words_fr_common_csv, sizeof words_fr_common_csv},
    {"words/it/common.csv", words_it_common_csv, sizeof words_it_common_csv},
};

size_t report_template_count(void) { return sizeof templates / sizeof *templates; }

ReportTemplateBytes report_template(size_t index) { return templates[index]; }
