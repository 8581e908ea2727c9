import { fact, field, type FactKey, type FieldKey } from '@plumbline/facts';
import { FIELDS_OF_SOURCE, sourceNamed } from '@plumbline/intake';
import type { ImportedFile, ReadColumn } from '../../import/imported-files.ts';
import type { Wording } from '../../supplier/fact-text.ts';
import type { StoredObservation } from '../../supplier/stored-observation.ts';

/** A cell that a fact was read from, as it stands in the file. */
export interface FactCell {
  /** The field that its column was read as, and its name. */
  readonly of: FieldKey;
  readonly field: string;
  readonly heading: string;
  readonly why: string;
  /** Line or sheet row, from 1. */
  readonly row: number;
  /** Word for word; empty if the cell is blank. */
  readonly text: string;
}

/** Where a fact was read, and how, if it does not simply stand there. */
export interface FactReading {
  readonly cells: readonly FactCell[];
  readonly how: readonly string[];
}

/** A fact, or another word of a file, whose cells are looked for. */
export interface ReadFact {
  readonly fields: readonly FieldKey[];
  /** The row that gave it; null if none did. */
  readonly row: number | null;
  /** The heading where no value was found, or several with a plus between them; null for what is known. */
  readonly unknownIn: string | null;
  /** Its own reasons. */
  readonly how: readonly string[];
}

export interface ReadingSurroundings {
  readonly files: readonly ImportedFile[];
  /** The subject is a home: of the place only the district is shown. */
  readonly isHome: boolean;
  readonly wording: Wording;
}

/** Most different texts of one column that are shown of a list that several rows make up. */
const MOST_TEXTS = 5;

/** Columns that tell where somebody lives. See docs/methodology.md#protection. */
const HOME_FIELDS: ReadonlySet<FieldKey> = new Set([
  'siteName',
  'siteId',
  'address',
  'city',
  'district',
  'postcode',
  'latitude',
  'longitude',
]);

/** Counts of workers who answered, which are told only roughly. */
const isRough = (key: FieldKey): boolean => key === 'offerAsked' || key === 'offerDiffers';

/** The fields that may have given a fact: those of its own, and for goods that nothing names those of the work. */
export function fieldsOf(key: FactKey): readonly FieldKey[] {
  const { fields } = fact(key);
  return key === 'product.goods' ? [...fields, 'activity', 'sectorCode'] : fields;
}

/** The cells of a fact that an observation says, with the reasons for its reading. */
export function factReading(
  { fields, row, unknownIn, how }: ReadFact,
  stored: StoredObservation,
  { files, isHome, wording: { say } }: ReadingSurroundings,
): FactReading {
  const answered = stored.originKind === 'review' ? [say('how.review')] : [];
  const file = files.find(({ id }) => id === stored.importId);
  if (file === undefined) return { cells: [], how: [...answered, ...how] };
  const rows = row === null ? stored.rows : [row, ...stored.rows.filter((each) => each !== row)];
  // What is told for a whole file counts only in rows whose own cell is blank.
  const isWritten = (key: FieldKey): boolean =>
    file.columns.some(
      (column) => column.field === key && cellsOf(column, rows, file, say).some(({ text }) => text !== ''),
    );
  const constants = file.constants.filter((each) => fields.includes(each.field) && !isWritten(each.field));
  const told = constants.flatMap(({ field: key, value }) => (key === 'country' ? (sourceNamed(value) ?? []) : []));
  const wanted = [...fields, ...told.flatMap((source) => FIELDS_OF_SOURCE[source])];
  const shown = wanted.filter((key) => !isRough(key) && !(isHome && HOME_FIELDS.has(key)));
  const columns = shown
    .flatMap((key) => file.columns.filter((column) => column.field === key))
    .filter(({ heading }) => unknownIn === null || unknownIn.split(' + ').includes(heading));
  const all = columns.flatMap((column) => cellsOf(column, rows, file, say));
  const filled = all.filter(({ text }) => text !== '');
  const isKept = rows.some((each) => file.rows.has(each));
  const hidden = wanted.some((key) => !shown.includes(key) && file.columns.some((column) => column.field === key));
  return {
    cells: filled.length > 0 ? filled : all.slice(0, 1),
    how: [
      ...answered,
      ...told.map((source) => say(`how.country.${source}`)),
      ...(told.length > 0
        ? []
        : constants.map(({ field: key, value }) => say('how.constant', { field: say(`field.${key}`), value }))),
      ...how,
      ...(hidden ? [say(isHome ? 'how.home' : 'how.few')] : []),
      ...(isKept || columns.length === 0 ? [] : [say('how.not-kept')]),
    ],
  };
}

/** One filled cell of a column, of the row that gave the fact first; all different ones where the rows make up a list; else its blank cell. */
function cellsOf(
  { field: key, heading, why }: ReadColumn,
  rows: readonly number[],
  file: ImportedFile,
  say: Wording['say'],
): FactCell[] {
  const place = file.columns.findIndex((column) => column.heading === heading);
  const found = rows.flatMap((row) => {
    const text = file.rows.get(row)?.[place];
    return text === undefined ? [] : [{ row, text: text.trim() }];
  });
  const seen = new Set(['']);
  const different = found.filter(({ text }) => !seen.has(text) && seen.add(text));
  const isJoined = key === 'activity' || field(key)?.list === true;
  const chosen = different.length === 0 ? found.slice(0, 1) : different.slice(0, isJoined ? MOST_TEXTS : 1);
  return chosen.map((cell) => ({
    ...cell,
    of: key,
    heading,
    field: say(`field.${key}`),
    why: why === null ? say('how.told-column') : say(why.code, why.parameters),
  }));
}
