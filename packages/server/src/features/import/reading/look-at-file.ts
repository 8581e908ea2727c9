import { createReadStream } from 'node:fs';
import { cappedChildReader, openRows, profileFile } from '@plumbline/intake';
import type { FileSource, ReadEvent, ReadOptions, RowSource } from '@plumbline/intake';
import type { Explained } from '@plumbline/facts';
import type { Constant, MappedColumn, StoredFileFacts, StoredSuggestion } from '../import-parts.ts';
import { MappedSource, NO_ANSWERS } from './mapped-source.ts';

/** Number of rows from which suggestions are made. */
const SNIFFED_ROWS = 500;
const SAMPLES = 5;
const LONGEST_SAMPLE = 120;

/** The file to look at, and how to read it. */
export interface LookedAtFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Path on disk. */
  readonly path: string;
  readonly reading: ReadOptions;
  /** Caps of the process that reads a workbook. */
  readonly caps: Parameters<typeof cappedChildReader>[1];
}

/** A mapping to try on the first rows. */
export interface AskedMapping {
  readonly mapping: readonly MappedColumn[];
  readonly constants: readonly Constant[];
  readonly source: FileSource;
}

/** Result of a first look at a file. */
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
async function firstRows({ path, name, size, reading, caps }: LookedAtFile): Promise<RowSource> {
  const file = { name, size, path, open: () => createReadStream(path) };
  const source = await openRows(file, reading, cappedChildReader(process.execPath, caps));
  const events = await first(source);
  return {
    facts: source.facts,
    async *rows() {
      yield events;
    },
  };
}

async function first(source: RowSource): Promise<ReadEvent[]> {
  const rows: ReadEvent[] = [];
  for await (const events of source.rows()) {
    rows.push(...events);
    if (rows.length >= SNIFFED_ROWS) break;
  }
  return rows.slice(0, SNIFFED_ROWS);
}

/** Looks at the first rows of a file and suggests what its columns are. @throws UnreadableFile */
export async function sniffFile(file: LookedAtFile, today: string): Promise<SniffedFile> {
  const source = await firstRows(file);
  const profile = await profileFile(source, { source: 'buyer', asOf: null, today });
  const suggestions = profile.mapping.suggestions.flatMap(({ column, field, why, asked, proposal, trials, share }) =>
    column === null ? [] : [{ index: column, field, why, asked, proposal, trials, share }],
  );
  return {
    facts: { ...source.facts, countryProposal: profile.countryProposal },
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

/** Reads the first rows with a mapping, so that it fails before any long work begins. @throws RefusedInput, UnreadableFile */
export async function tryMapping(file: LookedAtFile, today: string, asked: AskedMapping): Promise<void> {
  const source = new MappedSource(await firstRows(file), asked.mapping, NO_ANSWERS);
  await profileFile(source, { source: asked.source, asOf: null, today, ...source.request(asked.constants) });
}
