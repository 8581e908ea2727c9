const mebibyte = 1024 * 1024;

/** The caps of reading. The message that rejects the file or row names the cap. */
export const readingLimits = {
  /** Characters of one cell: the limit of a spreadsheet cell. */
  cellCharacters: 32_767,
  /** Columns of a table: the limit of a sheet. */
  columns: 16_384,
  /** Rows of a sheet. */
  sheetRows: 1_048_576,
  sheets: 5_000,
  /** Characters of one record of a text file, which limits how far an open quote is followed. */
  recordCharacters: 16 * mebibyte,
  /** Characters that may be scanned in vain for the end of quoted cells, beyond twice the text read so far. */
  vainCharacters: 256 * mebibyte,
  /** Bytes that may come out of a compressed file in one reading. */
  unpackedBytes: 2 * 1024 * mebibyte,
  /** Unpacked bytes for one packed byte, checked above `ratioFromBytes`, since harmless short texts can pack that well. */
  ratio: 200,
  ratioFromBytes: mebibyte,
  /** Parts of a workbook: two for each sheet and as many pictures again. */
  archiveParts: 20_000,
  /** Cells that one merged area may cover: more than a full column is no table. */
  mergedCells: 1_048_576,
  /** Bytes of an XLS file, which can only be read whole. */
  xlsBytes: 100 * mebibyte,
  /** Resident bytes of the process that reads a workbook. */
  memoryBytes: 512 * mebibyte,
  /** Milliseconds that the process may work on each 100,000 rows. */
  milliseconds: 60_000,
  rowsPerTimeLimit: 100_000,
} as const;
