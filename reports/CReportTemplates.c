#include "CReportTemplates.h"

// One group of lines for each file, and one in the list, both in the order of paths. A test names any that is missing.
static const unsigned char card_svg_mustache[] = {
#embed "templates/card-svg.mustache"
};
static const unsigned char card_css[] = {
#embed "templates/card.css"
};
static const unsigned char card_mustache[] = {
#embed "templates/card.mustache"
};
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
static const unsigned char claims_any_phrases_csv[] = {
#embed "claims/any/phrases.csv"
};
static const unsigned char claims_de_phrases_csv[] = {
#embed "claims/de/phrases.csv"
};
static const unsigned char claims_de_reasons_csv[] = {
#embed "claims/de/reasons.csv"
};
static const unsigned char claims_de_wordings_csv[] = {
#embed "claims/de/wordings.csv"
};
static const unsigned char claims_en_phrases_csv[] = {
#embed "claims/en/phrases.csv"
};
static const unsigned char claims_en_reasons_csv[] = {
#embed "claims/en/reasons.csv"
};
static const unsigned char claims_en_wordings_csv[] = {
#embed "claims/en/wordings.csv"
};
static const unsigned char claims_es_phrases_csv[] = {
#embed "claims/es/phrases.csv"
};
static const unsigned char claims_es_reasons_csv[] = {
#embed "claims/es/reasons.csv"
};
static const unsigned char claims_es_wordings_csv[] = {
#embed "claims/es/wordings.csv"
};
static const unsigned char claims_fr_phrases_csv[] = {
#embed "claims/fr/phrases.csv"
};
static const unsigned char claims_fr_reasons_csv[] = {
#embed "claims/fr/reasons.csv"
};
static const unsigned char claims_fr_wordings_csv[] = {
#embed "claims/fr/wordings.csv"
};
static const unsigned char claims_it_phrases_csv[] = {
#embed "claims/it/phrases.csv"
};
static const unsigned char claims_it_reasons_csv[] = {
#embed "claims/it/reasons.csv"
};
static const unsigned char claims_it_wordings_csv[] = {
#embed "claims/it/wordings.csv"
};
static const unsigned char claims_markets_csv[] = {
#embed "claims/markets.csv"
};
static const unsigned char claims_rules_csv[] = {
#embed "claims/rules.csv"
};
static const unsigned char locales_csv[] = {
#embed "locales.csv"
};
static const unsigned char web_openapi_json[] = {
#embed "web/openapi.json"
};
static const unsigned char web_page_css[] = {
#embed "web/page.css"
};
static const unsigned char web_page_js[] = {
#embed "web/page.js"
};
static const unsigned char web_page_mustache[] = {
#embed "web/page.mustache"
};
static const unsigned char words_de_AT_common_csv[] = {
#embed "words/de-AT/common.csv"
};
static const unsigned char words_de_IT_common_csv[] = {
#embed "words/de-IT/common.csv"
};
static const unsigned char words_de_claims_csv[] = {
#embed "words/de/claims.csv"
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
static const unsigned char words_de_web_csv[] = {
#embed "words/de/web.csv"
};
static const unsigned char words_en_claims_csv[] = {
#embed "words/en/claims.csv"
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
static const unsigned char words_en_web_csv[] = {
#embed "words/en/web.csv"
};
static const unsigned char words_es_PE_common_csv[] = {
#embed "words/es-PE/common.csv"
};
static const unsigned char words_es_UY_common_csv[] = {
#embed "words/es-UY/common.csv"
};
static const unsigned char words_es_claims_csv[] = {
#embed "words/es/claims.csv"
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
static const unsigned char words_es_web_csv[] = {
#embed "words/es/web.csv"
};
static const unsigned char words_fr_claims_csv[] = {
#embed "words/fr/claims.csv"
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
static const unsigned char words_fr_web_csv[] = {
#embed "words/fr/web.csv"
};
static const unsigned char words_it_claims_csv[] = {
#embed "words/it/claims.csv"
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
static const unsigned char words_it_web_csv[] = {
#embed "words/it/web.csv"
};

static const ReportTemplateBytes templates[] = {
    {"card-svg.mustache", card_svg_mustache, sizeof card_svg_mustache},
    {"card.css", card_css, sizeof card_css},
    {"card.mustache", card_mustache, sizeof card_mustache},
    {"order.css", order_css, sizeof order_css},
    {"order.mustache", order_mustache, sizeof order_mustache},
    {"statement.css", statement_css, sizeof statement_css},
    {"statement.mustache", statement_mustache, sizeof statement_mustache},
    {"claims/any/phrases.csv", claims_any_phrases_csv, sizeof claims_any_phrases_csv},
    {"claims/de/phrases.csv", claims_de_phrases_csv, sizeof claims_de_phrases_csv},
    {"claims/de/reasons.csv", claims_de_reasons_csv, sizeof claims_de_reasons_csv},
    {"claims/de/wordings.csv", claims_de_wordings_csv, sizeof claims_de_wordings_csv},
    {"claims/en/phrases.csv", claims_en_phrases_csv, sizeof claims_en_phrases_csv},
    {"claims/en/reasons.csv", claims_en_reasons_csv, sizeof claims_en_reasons_csv},
    {"claims/en/wordings.csv", claims_en_wordings_csv, sizeof claims_en_wordings_csv},
    {"claims/es/phrases.csv", claims_es_phrases_csv, sizeof claims_es_phrases_csv},
    {"claims/es/reasons.csv", claims_es_reasons_csv, sizeof claims_es_reasons_csv},
    {"claims/es/wordings.csv", claims_es_wordings_csv, sizeof claims_es_wordings_csv},
    {"claims/fr/phrases.csv", claims_fr_phrases_csv, sizeof claims_fr_phrases_csv},
    {"claims/fr/reasons.csv", claims_fr_reasons_csv, sizeof claims_fr_reasons_csv},
    {"claims/fr/wordings.csv", claims_fr_wordings_csv, sizeof claims_fr_wordings_csv},
    {"claims/it/phrases.csv", claims_it_phrases_csv, sizeof claims_it_phrases_csv},
    {"claims/it/reasons.csv", claims_it_reasons_csv, sizeof claims_it_reasons_csv},
    {"claims/it/wordings.csv", claims_it_wordings_csv, sizeof claims_it_wordings_csv},
    {"claims/markets.csv", claims_markets_csv, sizeof claims_markets_csv},
    {"claims/rules.csv", claims_rules_csv, sizeof claims_rules_csv},
    {"locales.csv", locales_csv, sizeof locales_csv},
    {"web/openapi.json", web_openapi_json, sizeof web_openapi_json},
    {"web/page.css", web_page_css, sizeof web_page_css},
    {"web/page.js", web_page_js, sizeof web_page_js},
    {"web/page.mustache", web_page_mustache, sizeof web_page_mustache},
    {"words/de-AT/common.csv", words_de_AT_common_csv, sizeof words_de_AT_common_csv},
    {"words/de-IT/common.csv", words_de_IT_common_csv, sizeof words_de_IT_common_csv},
    {"words/de/claims.csv", words_de_claims_csv, sizeof words_de_claims_csv},
    {"words/de/common.csv", words_de_common_csv, sizeof words_de_common_csv},
    {"words/de/order-devices.csv", words_de_order_devices_csv, sizeof words_de_order_devices_csv},
    {"words/de/order-reasons.csv", words_de_order_reasons_csv, sizeof words_de_order_reasons_csv},
    {"words/de/orders.csv", words_de_orders_csv, sizeof words_de_orders_csv},
    {"words/de/web.csv", words_de_web_csv, sizeof words_de_web_csv},
    {"words/en/claims.csv", words_en_claims_csv, sizeof words_en_claims_csv},
    {"words/en/common.csv", words_en_common_csv, sizeof words_en_common_csv},
    {"words/en/order-devices.csv", words_en_order_devices_csv, sizeof words_en_order_devices_csv},
    {"words/en/order-reasons.csv", words_en_order_reasons_csv, sizeof words_en_order_reasons_csv},
    {"words/en/orders.csv", words_en_orders_csv, sizeof words_en_orders_csv},
    {"words/en/web.csv", words_en_web_csv, sizeof words_en_web_csv},
    {"words/es-PE/common.csv", words_es_PE_common_csv, sizeof words_es_PE_common_csv},
    {"words/es-UY/common.csv", words_es_UY_common_csv, sizeof words_es_UY_common_csv},
    {"words/es/claims.csv", words_es_claims_csv, sizeof words_es_claims_csv},
    {"words/es/common.csv", words_es_common_csv, sizeof words_es_common_csv},
    {"words/es/order-devices.csv", words_es_order_devices_csv, sizeof words_es_order_devices_csv},
    {"words/es/order-reasons.csv", words_es_order_reasons_csv, sizeof words_es_order_reasons_csv},
    {"words/es/orders.csv", words_es_orders_csv, sizeof words_es_orders_csv},
    {"words/es/web.csv", words_es_web_csv, sizeof words_es_web_csv},
    {"words/fr/claims.csv", words_fr_claims_csv, sizeof words_fr_claims_csv},
    {"words/fr/common.csv", words_fr_common_csv, sizeof words_fr_common_csv},
    {"words/fr/order-devices.csv", words_fr_order_devices_csv, sizeof words_fr_order_devices_csv},
    {"words/fr/order-reasons.csv", words_fr_order_reasons_csv, sizeof words_fr_order_reasons_csv},
    {"words/fr/orders.csv", words_fr_orders_csv, sizeof words_fr_orders_csv},
    {"words/fr/web.csv", words_fr_web_csv, sizeof words_fr_web_csv},
    {"words/it/claims.csv", words_it_claims_csv, sizeof words_it_claims_csv},
    {"words/it/common.csv", words_it_common_csv, sizeof words_it_common_csv},
    {"words/it/order-devices.csv", words_it_order_devices_csv, sizeof words_it_order_devices_csv},
    {"words/it/order-reasons.csv", words_it_order_reasons_csv, sizeof words_it_order_reasons_csv},
    {"words/it/orders.csv", words_it_orders_csv, sizeof words_it_orders_csv},
    {"words/it/web.csv", words_it_web_csv, sizeof words_it_web_csv},
};

size_t report_template_count(void) { return sizeof templates / sizeof *templates; }

ReportTemplateBytes report_template(size_t index) { return templates[index]; }
