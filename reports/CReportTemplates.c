#include "CReportTemplates.h"

// One pair of lines for each file of `templates/`, and one in the list. A test names any that is missing.
static const unsigned char statement_css[] = {
#embed "templates/statement.css"
};
static const unsigned char statement_mustache[] = {
#embed "templates/statement.mustache"
};

static const ReportTemplateBytes templates[] = {
    {"statement.css", statement_css, sizeof statement_css},
    {"statement.mustache", statement_mustache, sizeof statement_mustache},
};

size_t report_template_count(void) { return sizeof templates / sizeof *templates; }

ReportTemplateBytes report_template(size_t index) { return templates[index]; }
