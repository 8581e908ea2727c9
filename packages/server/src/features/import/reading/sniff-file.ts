import { profileFile, type FileSource, type ReadOptions, type RowSource } from '@plumbline/intake';
import type { Explained } from '@plumbline/facts';
import type { FileStorage } from '../../../platform/storage/file-storage.ts';
import type { StoredFile } from '../../../platform/storage/stored-files.ts';
import type { Constant, MappedColumn, StoredFileFacts, StoredSuggestion } from '../import-row.ts';
import { MappedSource, NO_ANSWERS } from './mapped-source.ts';
import { openImportFile } from './open-import-file.ts';

/** Rows that suggestions are made from. */
const SNIFFED_ROWS = 500;
const SAMPLES = 5;
const LONGEST_SAMPLE = 120;

/** What a first look at a file gives. */
export interface SniffedFile {
  readonly facts: StoredFileFacts;
  readonly suggestions: readonly StoredSuggestion[];
  /** Some different values of each column. */
  readonly sample: readonly (readonly string[])[];
  readonly mapping: readonly MappedColumn[];
  readonly asOf: string;
  readonly asOfWhy: Explained;
}

/** The first rows of a file, read once and kept. */
async function firstRows(source: RowSource): Promise<RowSource> {
  const events = await first(source);
  return {
    facts: source.facts,
    async *rows() {
      yield events;
    },
  };
}

async function first(source: RowSource) {
  for await (const events of source.rows()) return events.slice(0, SNIFFED_ROWS);
  return [];
}

/** Opens a file, looks at its first rows and suggests what its columns are. @throws UnreadableFile */
export async function sniffFile(
  storage: FileStorage,
  file: StoredFile,
  reading: ReadOptions,
  today: string,
): Promise<SniffedFile> {
  const source = await firstRows(await openImportFile(storage, file, reading));
  const profile = await profileFile(source, { source: 'buyer', asOf: null, today });
  const suggestions = profile.mapping.suggestions.flatMap(({ column, field, why }) =>
    column === null ? [] : [{ index: column, field, why }],
  );
  return {
    facts: source.facts,
    suggestions,
    sample: await samplesOf(source),
    mapping: suggestions.flatMap(({ index, field }) => (field === null ? [] : [{ index, field }])),
    asOf: profile.asOf.day,
    asOfWhy: profile.asOf.why,
  };
}

async function samplesOf(source: RowSource): Promise<string[][]> {
  const found = source.facts.header.map(() => new Set<string>());
  for await (const events of source.rows()) {
    for (const event of events) {
      if (event.kind === 'broken') continue;
      for (const [index, values] of found.entries()) {
        const text = (event.value.cells[index] ?? '').trim().toWellFormed().slice(0, LONGEST_SAMPLE);
        if (text !== '' && values.size < SAMPLES) values.add(text);
      }
    }
  }
  return found.map((values) => [...values]);
}

/** Reads the first rows with a mapping, so that what cannot be done is said before anything long begins. @throws RefusedInput, UnreadableFile */
export async function tryMapping(
  storage: FileStorage,
  file: StoredFile,
  asked: {
    readonly reading: ReadOptions;
    readonly mapping: readonly MappedColumn[];
    readonly constants: readonly Constant[];
    readonly source: FileSource;
    readonly today: string;
  },
): Promise<void> {
  const source = new MappedSource(
    await firstRows(await openImportFile(storage, file, asked.reading)),
    asked.mapping,
    NO_ANSWERS,
  );
  await profileFile(source, {
    source: asked.source,
    asOf: null,
    today: asked.today,
    ...source.request(asked.constants),
  });
}
