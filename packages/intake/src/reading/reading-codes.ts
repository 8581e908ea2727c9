/** Why one record is rejected while the file is read on. */
export const rowRejectionCodes = [
  'broken-quoting',
  'row-too-long',
  'nul-character',
  'cell-too-long',
  'record-too-long',
  'shared-text-missing',
] as const;

/** One of {@link rowRejectionCodes}. */
export type RowRejectionCode = (typeof rowRejectionCodes)[number];

/** Why a whole file cannot be read. */
export const unreadableFileCodes = [
  'read-failed',
  'empty-file',
  'not-text',
  'format-not-read',
  'encrypted',
  'unknown-encoding',
  'bad-delimiter',
  'no-header',
  'header-row-not-found',
  'header-not-readable',
  'too-many-columns',
  'quoting-broken',
  'archive-broken',
  'archive-duplicate-name',
  'archive-overlap',
  'archive-too-many-parts',
  'unpacked-too-large',
  'unpacked-ratio',
  'document-type',
  'workbook-broken',
  'workbook-row-number',
  'workbook-column-number',
  'workbook-merged-area',
  'too-many-sheets',
  'sheet-not-found',
  'no-rows-in-workbook',
  'xls-too-large',
  'memory-cap',
  'time-cap',
  'look-time-cap',
  'look-memory-cap',
] as const;

/** One of {@link unreadableFileCodes}. */
export type UnreadableFileCode = (typeof unreadableFileCodes)[number];

/** The reasons shown beside the detected format of a file. */
export const readingReasonCodes = [
  'encoding-set',
  'encoding-byte-order-mark',
  'encoding-zero-bytes',
  'encoding-ascii',
  'encoding-valid-utf-8',
  'encoding-mostly-utf-8',
  'encoding-likely',
  'delimiter-set',
  'delimiter-said-by-file',
  'delimiter-consistent',
  'delimiter-single-column',
  'header-set',
  'header-first-row',
  'header-below-titles',
  'sheet-set',
  'sheet-only-one',
  'sheet-most-rows',
] as const;
