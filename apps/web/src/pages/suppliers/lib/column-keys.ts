/** All columns that the table can have. */
export const COLUMN_KEYS = [
  'label',
  'score',
  'name',
  'externalId',
  'place',
  'flag',
  'workers',
  'concerned',
  'answers',
  'coverage',
  'confidence',
  'decision',
  'sites',
  'spend',
  'assessed',
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

/** So many columns can stay in view: more would leave no room for the others. */
export const MOST_PINNED = 3;
