/** Tables that are written by COPY and set statements, and read by the page: they have no entity and no foreign keys. */
export const WRITTEN_IN_BULK = [
  'assessments',
  'changes',
  'explanations',
  'import_cells',
  'import_chunks',
  'import_contacts',
  'import_problems',
  'import_records',
  'import_rejections',
  'observations',
  'portfolio',
  'portfolio_values',
  'reassessments',
  'search_grams',
  'search_tokens',
  'sites',
  'supplier_identifiers',
  'supplier_keys',
  'supplier_names',
  'unit_assessments',
];

/** Tables that triggers write when a row that a page has shown changes or goes. */
export const KEPT_BY_TRIGGERS = [
  'past_assessed_days',
  'past_portfolio',
  'past_portfolio_values',
  'past_supplier_identifiers',
  'past_supplier_keys',
  'past_supplier_names',
  'past_suppliers',
];
