import { field as fieldOf, type FieldKey } from '@plumbline/facts';
import {
  toldReading,
  toldText,
  type FileProfile,
  type OneText,
  type ShareReading,
  type ShareWhy,
} from '@plumbline/intake';
import type { MappedColumn, StoredSuggestion } from './import-parts.ts';

/** A column of shares, and how its bare numbers are read. */
export interface ShareColumn {
  readonly index: number;
  readonly field: FieldKey;
  readonly reading: ShareReading;
}

interface Columns {
  readonly mapping: readonly MappedColumn[];
  readonly suggestions: readonly StoredSuggestion[] | null;
}

/** The reading of a column if it held shares, by what was seen of it last; null where it has no bare number. */
export function shareReading(suggestion: StoredSuggestion | undefined, column?: MappedColumn): ShareReading | null {
  const seen = suggestion?.share ?? null;
  return seen && toldReading(seen, column?.share);
}

/** The columns that are read as shares and have bare numbers. */
export function shareColumns({ mapping, suggestions }: Columns): ShareColumn[] {
  return mapping.flatMap((column) => {
    const { index, field } = column;
    if (fieldOf(field)?.type !== 'share') return [];
    const reading = shareReading(
      suggestions?.find((each) => each.index === index),
      column,
    );
    return reading === null ? [] : [{ index, field, reading }];
  });
}

/** The first column of the activity, where every row says the same; the others of it stand beside. */
export function oneTextColumn({
  mapping,
  suggestions,
}: Columns): { readonly index: number; readonly reading: OneText } | null {
  const column = mapping.find(({ field }) => field === 'activity');
  const seen = suggestions?.find(({ index }) => index === column?.index)?.oneText ?? null;
  return column === undefined || seen === null
    ? null
    : { index: column.index, reading: toldText(seen, column.oneText) };
}

/** How many columns wait for a person to say what they hold. */
export function openColumns(columns: Columns): number {
  const text = oneTextColumn(columns)?.reading.asked === true ? 1 : 0;
  return text + shareColumns(columns).filter(({ reading }) => reading.asked).length;
}

/** By field, why its column is read as a person was shown. */
export function shownShares(columns: Columns): Record<string, ShareWhy> {
  return Object.fromEntries(shareColumns(columns).map(({ field, reading }) => [field, reading.why]));
}

/** The columns with the units of the whole file, and with what is open about its activity, for rows of it that are read alone. */
export function decidedColumns(columns: Columns): MappedColumn[] {
  const readings = new Map(shareColumns(columns).map(({ index, reading }) => [index, reading]));
  const isOpen = oneTextColumn(columns)?.reading.asked === true;
  return columns.mapping.map((column) => {
    // Some rows say one thing where the whole file says several.
    if (column.field === 'activity' && !isOpen) return { ...column, oneText: { of: null } };
    const reading = readings.get(column.index);
    return reading === undefined ? column : { ...column, share: { unit: reading.unit ?? 'unknown', of: null } };
  });
}

/** What was seen of the columns, by the whole file: the look saw the first rows only. */
export function seenInWhole({ mapping, suggestions }: Columns, { shares, oneTexts }: FileProfile): StoredSuggestion[] {
  const seen = new Map(mapping.map(({ index, field }) => [index, shares.get(field)]));
  const activity = mapping.find(({ field }) => field === 'activity')?.index;
  return (suggestions ?? []).map((suggestion) => {
    const each = { ...suggestion, oneText: suggestion.index === activity ? (oneTexts.get('activity') ?? null) : null };
    const share = seen.get(each.index);
    return share === undefined ? each : { ...each, share };
  });
}
