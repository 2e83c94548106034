// The tables of the factor pack, byte for byte as they stand in this folder.
//
// A new table needs two places here: its bytes and its name. Both lists are in the order of the names.

#include "CFactorTables.h"

static const unsigned char boavizta_odbl_masses[] = {
#embed "boavizta-odbl/masses.csv"
};

static const unsigned char boavizta_odbl_new_devices[] = {
#embed "boavizta-odbl/new-devices.csv"
};

static const unsigned char categories[] = {
#embed "categories.csv"
};

static const unsigned char ember_grid[] = {
#embed "ember/grid.csv"
};

static const unsigned char layers[] = {
#embed "layers.csv"
};

static const unsigned char matching_blank_words[] = {
#embed "matching/blank-words.csv"
};

static const unsigned char matching_categories[] = {
#embed "matching/categories.csv"
};

static const unsigned char matching_column_names[] = {
#embed "matching/column-names.csv"
};

static const unsigned char matching_conditions[] = {
#embed "matching/conditions.csv"
};

static const unsigned char matching_countries[] = {
#embed "matching/countries.csv"
};

static const unsigned char matching_google_taxonomy[] = {
#embed "matching/google-taxonomy.csv"
};

static const unsigned char matching_gs1_gpc[] = {
#embed "matching/gs1-gpc.csv"
};

static const unsigned char matching_line_kinds[] = {
#embed "matching/line-kinds.csv"
};

static const unsigned char matching_model_variants[] = {
#embed "matching/model-variants.csv"
};

static const unsigned char matching_months[] = {
#embed "matching/months.csv"
};

static const unsigned char matching_statuses[] = {
#embed "matching/statuses.csv"
};

static const unsigned char matching_summary_words[] = {
#embed "matching/summary-words.csv"
};

static const unsigned char matching_title_accessories[] = {
#embed "matching/title-accessories.csv"
};

static const unsigned char matching_title_brands[] = {
#embed "matching/title-brands.csv"
};

static const unsigned char matching_title_consoles[] = {
#embed "matching/title-consoles.csv"
};

static const unsigned char matching_title_exempt[] = {
#embed "matching/title-exempt.csv"
};

static const unsigned char matching_title_families[] = {
#embed "matching/title-families.csv"
};

static const unsigned char matching_title_fillers[] = {
#embed "matching/title-fillers.csv"
};

static const unsigned char matching_title_inclusions[] = {
#embed "matching/title-inclusions.csv"
};

static const unsigned char matching_title_nouns[] = {
#embed "matching/title-nouns.csv"
};

static const unsigned char matching_title_parts[] = {
#embed "matching/title-parts.csv"
};

static const unsigned char matching_title_purposes[] = {
#embed "matching/title-purposes.csv"
};

static const unsigned char matching_title_services[] = {
#embed "matching/title-services.csv"
};

static const unsigned char matching_title_specs[] = {
#embed "matching/title-specs.csv"
};

static const unsigned char matching_unspsc[] = {
#embed "matching/unspsc.csv"
};

static const unsigned char matching_unit_codes[] = {
#embed "matching/unit-codes.csv"
};

static const unsigned char methods[] = {
#embed "methods.csv"
};

static const unsigned char open_displacement[] = {
#embed "open/displacement.csv"
};

static const unsigned char open_equivalents[] = {
#embed "open/equivalents.csv"
};

static const unsigned char open_lifetimes[] = {
#embed "open/lifetimes.csv"
};

static const unsigned char open_masses[] = {
#embed "open/masses.csv"
};

static const unsigned char open_new_devices[] = {
#embed "open/new-devices.csv"
};

static const unsigned char open_refurbishing[] = {
#embed "open/refurbishing.csv"
};

static const unsigned char open_study_waste[] = {
#embed "open/study-waste.csv"
};

static const unsigned char open_use_phase[] = {
#embed "open/use-phase.csv"
};

static const unsigned char pack[] = {
#embed "pack.csv"
};

static const unsigned char restart_cc_by_sa_restart_2021[] = {
#embed "restart-cc-by-sa/restart-2021.csv"
};

static const unsigned char sources[] = {
#embed "sources.csv"
};

static const FactorTableBytes tables[] = {
    {"boavizta-odbl/masses.csv", boavizta_odbl_masses, sizeof boavizta_odbl_masses},
    {"boavizta-odbl/new-devices.csv", boavizta_odbl_new_devices, sizeof boavizta_odbl_new_devices},
    {"categories.csv", categories, sizeof categories},
    {"ember/grid.csv", ember_grid, sizeof ember_grid},
    {"layers.csv", layers, sizeof layers},
    {"matching/blank-words.csv", matching_blank_words, sizeof matching_blank_words},
    {"matching/categories.csv", matching_categories, sizeof matching_categories},
    {"matching/column-names.csv", matching_column_names, sizeof matching_column_names},
    {"matching/conditions.csv", matching_conditions, sizeof matching_conditions},
    {"matching/countries.csv", matching_countries, sizeof matching_countries},
    {"matching/google-taxonomy.csv", matching_google_taxonomy, sizeof matching_google_taxonomy},
    {"matching/gs1-gpc.csv", matching_gs1_gpc, sizeof matching_gs1_gpc},
    {"matching/line-kinds.csv", matching_line_kinds, sizeof matching_line_kinds},
    {"matching/model-variants.csv", matching_model_variants, sizeof matching_model_variants},
    {"matching/months.csv", matching_months, sizeof matching_months},
    {"matching/statuses.csv", matching_statuses, sizeof matching_statuses},
    {"matching/summary-words.csv", matching_summary_words, sizeof matching_summary_words},
    {"matching/title-accessories.csv", matching_title_accessories, sizeof matching_title_accessories},
    {"matching/title-brands.csv", matching_title_brands, sizeof matching_title_brands},
    {"matching/title-consoles.csv", matching_title_consoles, sizeof matching_title_consoles},
    {"matching/title-exempt.csv", matching_title_exempt, sizeof matching_title_exempt},
    {"matching/title-families.csv", matching_title_families, sizeof matching_title_families},
    {"matching/title-fillers.csv", matching_title_fillers, sizeof matching_title_fillers},
    {"matching/title-inclusions.csv", matching_title_inclusions, sizeof matching_title_inclusions},
    {"matching/title-nouns.csv", matching_title_nouns, sizeof matching_title_nouns},
    {"matching/title-parts.csv", matching_title_parts, sizeof matching_title_parts},
    {"matching/title-purposes.csv", matching_title_purposes, sizeof matching_title_purposes},
    {"matching/title-services.csv", matching_title_services, sizeof matching_title_services},
    {"matching/title-specs.csv", matching_title_specs, sizeof matching_title_specs},
    {"matching/unit-codes.csv", matching_unit_codes, sizeof matching_unit_codes},
    {"matching/unspsc.csv", matching_unspsc, sizeof matching_unspsc},
    {"methods.csv", methods, sizeof methods},
    {"open/displacement.csv", open_displacement, sizeof open_displacement},
    {"open/equivalents.csv", open_equivalents, sizeof open_equivalents},
    {"open/lifetimes.csv", open_lifetimes, sizeof open_lifetimes},
    {"open/masses.csv", open_masses, sizeof open_masses},
    {"open/new-devices.csv", open_new_devices, sizeof open_new_devices},
    {"open/refurbishing.csv", open_refurbishing, sizeof open_refurbishing},
    {"open/study-waste.csv", open_study_waste, sizeof open_study_waste},
    {"open/use-phase.csv", open_use_phase, sizeof open_use_phase},
    {"pack.csv", pack, sizeof pack},
    {"restart-cc-by-sa/restart-2021.csv", restart_cc_by_sa_restart_2021, sizeof restart_cc_by_sa_restart_2021},
    {"sources.csv", sources, sizeof sources},
};

size_t factor_table_count(void) { return sizeof tables / sizeof *tables; }

FactorTableBytes factor_table(size_t index) { return tables[index]; }
