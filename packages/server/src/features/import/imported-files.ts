import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';
import { field as fieldOf, type Explained, type FieldKey } from '@plumbline/facts';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Constant, MappedColumn, StoredSuggestion } from './import-parts.ts';
import { distinctHeadings } from './reading/mapped-source.ts';

const decompress = promisify(zstdDecompress);

/** A row of the file with the cells of its columns, in the order of {@link readColumns}. */
export type KeptRow = readonly [row: number, cells: readonly string[]];

/** A column as it was read. */
export interface ReadColumn {
  readonly field: FieldKey;
  /** As in the sources of facts: equal headings have the number of their column behind them. */
  readonly heading: string;
  /** Why the column was read so; null where a person said what it is. */
  readonly why: Explained | null;
}

/** A file that was imported: how its columns were read, and the cells of some of its rows as they stand in it. */
export interface ImportedFile {
  readonly id: string;
  readonly fileName: string;
  /** Every supplier of the file is invented. */
  readonly fictional: boolean;
  readonly columns: readonly ReadColumn[];
  /** Values that a person gave for every row. */
  readonly constants: readonly Constant[];
  /** The texts of the columns, by row. Without the rows of an import from before cells were kept. */
  readonly rows: ReadonlyMap<number, readonly string[]>;
}

/** The mapped columns whose cells are kept: notes may say anything about anybody and contacts are people, so both stay in the file. */
export function readColumns(mapping: readonly MappedColumn[]): readonly MappedColumn[] {
  return mapping.filter(({ field }) => field !== 'notes' && !isOfContacts(field));
}

/** Whether a column of this field tells of the people who answer for a supplier. */
export function isOfContacts(field: FieldKey | null): boolean {
  return field !== null && fieldOf(field)?.subject === 'contact';
}

const importsSql = `
  SELECT i.id, i.file_name AS "fileName", i.fictional, i.mapping, i.constants, i.suggestions, i.file_facts->'header' AS header
  FROM imports i WHERE i.organisation_id = $1 AND i.id = ANY($2::uuid[]) ORDER BY i.created_at DESC, i.id`;

const cellsSql = `
  SELECT DISTINCT ON (c.import_id, c.first_row) c.import_id AS "importId", c.content
  FROM unnest($2::uuid[], $3::integer[]) AS w (import_id, row)
  CROSS JOIN LATERAL (
    SELECT t.import_id, t.first_row, t.content FROM import_cells t
    WHERE t.organisation_id = $1 AND t.import_id = w.import_id AND t.first_row <= w.row ORDER BY t.first_row DESC LIMIT 1) c`;

export function importedFilePlans(organisationId: string, importId: string): readonly DeclaredPlan[] {
  const ofImport = ['organisation_id', 'import_id', 'first_row'];
  const parameters = [organisationId, [importId], [1]];
  return [{ name: 'cells of rows', sql: cellsSql, parameters, index: 'import_cells_pkey', columns: ofImport }];
}

interface StoredImport extends Pick<ImportedFile, 'id' | 'fileName' | 'fictional' | 'constants'> {
  readonly mapping: readonly MappedColumn[];
  readonly suggestions: readonly StoredSuggestion[] | null;
  readonly header: readonly string[] | null;
}

/** Imported files with the cells of rows, newest first. @param wanted the rows by import id */
export async function importedFiles(
  tx: Transaction,
  organisationId: string,
  wanted: ReadonlyMap<string, ReadonlySet<number>>,
): Promise<ImportedFile[]> {
  if (wanted.size === 0) return [];
  const imports = await tx.query<StoredImport>(importsSql, [organisationId, [...wanted.keys()]]);
  const places = [...wanted].flatMap(([importId, rows]) => [...rows].map((row) => ({ importId, row })));
  const parts = await tx.query<{ importId: string; content: Buffer }>(cellsSql, [
    organisationId,
    places.map(({ importId }) => importId),
    places.map(({ row }) => row),
  ]);
  const kept = await Promise.all(
    parts.map(async ({ importId, content }) => ({
      importId,
      rows: JSON.parse((await decompress(content)).toString()) as readonly KeptRow[],
    })),
  );
  const byImport = Map.groupBy(kept, ({ importId }) => importId);
  return imports.map(({ mapping, suggestions, header, ...file }) => ({
    ...file,
    columns: columnsOf(mapping, header ?? [], suggestions ?? []),
    rows: new Map(
      (byImport.get(file.id) ?? [])
        .flatMap(({ rows }) => rows)
        .filter(([row]) => wanted.get(file.id)?.has(row) === true),
    ),
  }));
}

function columnsOf(
  mapping: readonly MappedColumn[],
  header: readonly string[],
  suggestions: readonly StoredSuggestion[],
): ReadColumn[] {
  const headings = distinctHeadings(header, mapping);
  const headingOf = new Map(mapping.map(({ index }, place) => [index, headings[place] ?? '']));
  return readColumns(mapping).map(({ index, field }) => {
    const suggested = suggestions.find((each) => each.index === index && each.field === field);
    return { field, heading: headingOf.get(index) ?? '', why: suggested?.why ?? null };
  });
}
