#include "CReportTemplates.h"

// One group of lines for each file, and one in the list, both in the order of paths. A test names any that is missing.
static const unsigned char order_css[] = {
#embed "templates/order.css"
};
static const unsigned char order_mustache[] = {
#embed "templates/order.mustache"
};
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
static const unsigned char words_de_order_devices_csv[] = {
#embed "words/de/order-devices.csv"
};
static const unsigned char words_de_order_reasons_csv[] = {
#embed "words/de/order-reasons.csv"
};
static const unsigned char words_de_orders_csv[] = {
#embed "words/de/orders.csv"
};
static const unsigned char words_en_common_csv[] = {
#embed "words/en/common.csv"
};
static const unsigned char words_en_order_devices_csv[] = {
#embed "words/en/order-devices.csv"
};
static const unsigned char words_en_order_reasons_csv[] = {
#embed "words/en/order-reasons.csv"
};
static const unsigned char words_en_orders_csv[] = {
#embed "words/en/orders.csv"
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
static const unsigned char words_es_order_devices_csv[] = {
#embed "words/es/order-devices.csv"
};
static const unsigned char words_es_order_reasons_csv[] = {
#embed "words/es/order-reasons.csv"
};
static const unsigned char words_es_orders_csv[] = {
#embed "words/es/orders.csv"
};
static const unsigned char words_fr_common_csv[] = {
#embed "words/fr/common.csv"
};
static const unsigned char words_fr_order_devices_csv[] = {
#embed "words/fr/order-devices.csv"
};
static const unsigned char words_fr_order_reasons_csv[] = {
#embed "words/fr/order-reasons.csv"
};
static const unsigned char words_fr_orders_csv[] = {
#embed "words/fr/orders.csv"
};
static const unsigned char words_it_common_csv[] = {
#embed "words/it/common.csv"
};
static const unsigned char words_it_order_devices_csv[] = {
#embed "words/it/order-devices.csv"
};
static const unsigned char words_it_order_reasons_csv[] = {
#embed "words/it/order-reasons.csv"
};
static const unsigned char words_it_orders_csv[] = {
#embed "words/it/orders.csv"
};

static const ReportTemplateBytes templates[] = {
    {"order.css", order_css, sizeof order_css},
    {"order.mustache", order_mustache, sizeof order_mustache},
    {"statement.css", statement_css, sizeof statement_css},
    {"statement.mustache", statement_mustache, sizeof statement_mustache},
    {"locales.csv", locales_csv, sizeof locales_csv},
    {"words/de-AT/common.csv", words_de_AT_common_csv, sizeof words_de_AT_common_csv},
    {"words/de-IT/common.csv", words_de_IT_common_csv, sizeof words_de_IT_common_csv},
    {"words/de/common.csv", words_de_common_csv, sizeof words_de_common_csv},
    {"words/de/order-devices.csv", words_de_order_devices_csv, sizeof words_de_order_devices_csv},
    {"words/de/order-reasons.csv", words_de_order_reasons_csv, sizeof words_de_order_reasons_csv},
    {"words/de/orders.csv", words_de_orders_csv, sizeof words_de_orders_csv},
    {"words/en/common.csv", words_en_common_csv, sizeof words_en_common_csv},
    {"words/en/order-devices.csv", words_en_order_devices_csv, sizeof words_en_order_devices_csv},
    {"words/en/order-reasons.csv", words_en_order_reasons_csv, sizeof words_en_order_reasons_csv},
    {"words/en/orders.csv", words_en_orders_csv, sizeof words_en_orders_csv},
    {"words/es-PE/common.csv", words_es_PE_common_csv, sizeof words_es_PE_common_csv},
    {"words/es-UY/common.csv", words_es_UY_common_csv, sizeof words_es_UY_common_csv},
    {"words/es/common.csv", words_es_common_csv, sizeof words_es_common_csv},
    {"words/es/order-devices.csv", words_es_order_devices_csv, sizeof words_es_order_devices_csv},
    {"words/es/order-reasons.csv", words_es_order_reasons_csv, sizeof words_es_order_reasons_csv},
    {"words/es/orders.csv", words_es_orders_csv, sizeof words_es_orders_csv},
    {"words/fr/common.csv", words_fr_common_csv, sizeof words_fr_common_csv},
    {"words/fr/order-devices.csv", words_fr_order_devices_csv, sizeof words_fr_order_devices_csv},
    {"words/fr/order-reasons.csv", words_fr_order_reasons_csv, sizeof words_fr_order_reasons_csv},
    {"words/fr/orders.csv", words_fr_orders_csv, sizeof words_fr_orders_csv},
    {"words/it/common.csv", words_it_common_csv, sizeof words_it_common_csv},
    {"words/it/order-devices.csv", words_it_order_devices_csv, sizeof words_it_order_devices_csv},
    {"words/it/order-reasons.csv", words_it_order_reasons_csv, sizeof words_it_order_reasons_csv},
    {"words/it/orders.csv", words_it_orders_csv, sizeof words_it_orders_csv},
};

size_t report_template_count(void) { return sizeof templates / sizeof *templates; }

ReportTemplateBytes report_template(size_t index) { return templates[index]; }
