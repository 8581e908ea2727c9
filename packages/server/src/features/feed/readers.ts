import type { EntryReader } from './entry.ts';
import { answerEntries } from './readers/answers.ts';
import { changeEntries, methodologyEntries } from './readers/changes.ts';
import { decisionEntries } from './readers/decisions.ts';
import { factEntries } from './readers/facts.ts';
import { checkEntries, flagEntries } from './readers/flags.ts';
import { importEntries } from './readers/imports.ts';
import { overrideEntries } from './readers/overrides.ts';
import { agentEntries, corridorEntries, licenceEntries } from './readers/recruitment.ts';
import { lapseEntries, remedyEntries } from './readers/remedies.ts';
import { responseEntries } from './readers/responses.ts';

/** Everything that is told of suppliers. */
export const READERS: readonly EntryReader[] = [
  changeEntries,
  methodologyEntries,
  decisionEntries,
  overrideEntries,
  flagEntries,
  checkEntries,
  importEntries,
  answerEntries,
  factEntries,
  responseEntries,
  corridorEntries,
  agentEntries,
  licenceEntries,
  remedyEntries,
  lapseEntries,
];

/** What the feed tells. */
export const NEWS = READERS.filter(({ isNews }) => isNews);

/** Statements of readers as one item of FROM. */
export function entriesOf(readers: readonly EntryReader[]): string {
  return `(${readers.map(({ rows }) => rows).join('\n    UNION ALL ')})`;
}

export function readerOf(source: string): EntryReader {
  const reader = READERS.find((each) => each.source === source);
  if (reader === undefined) throw new Error(`No reader tells of ${source}`);
  return reader;
}
