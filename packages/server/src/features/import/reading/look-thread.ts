/** Code that a thread of {@link FileLooks} runs. Returns errors as codes, because classes are lost between threads. */
import { RefusedInput, UnreadableFile, type KnownFacts, type RefusedInputCode } from '@plumbline/intake';
import { sniffFile, tryMapping, type AskedMapping, type LookedAtFile, type SniffedFile } from './look-at-file.ts';
import { nearestPhrases, type NearestPhraseOf, type ReadWork } from './nearest-phrases.ts';
import { rowsAt, type RowInFile } from './rows-at.ts';
import { tryRows, type TriedRow, type TriedRows } from './try-rows.ts';

/** What to look at. `today` is ISO 8601. */
export type LookRequest =
  | { readonly kind: 'sniff'; readonly file: LookedAtFile; readonly today: string }
  | { readonly kind: 'map'; readonly file: LookedAtFile; readonly today: string; readonly asked: AskedMapping }
  | {
      readonly kind: 'rows';
      readonly file: LookedAtFile;
      readonly facts: KnownFacts;
      readonly rows: readonly number[];
    }
  | { readonly kind: 'try-rows'; readonly asked: TriedRows; readonly today: string }
  | { readonly kind: 'nearest'; readonly work: ReadWork };

/** Result of a look. A mapping that fits returns no data. */
export type LookAnswer =
  | { readonly kind: 'sniffed'; readonly sniffed: SniffedFile }
  | { readonly kind: 'fits' }
  | { readonly kind: 'rows'; readonly rows: readonly RowInFile[] }
  | { readonly kind: 'tried'; readonly rows: readonly TriedRow[] }
  | { readonly kind: 'nearest'; readonly phrases: readonly NearestPhraseOf[] }
  | {
      readonly kind: 'unreadable';
      readonly code: UnreadableFile['code'];
      readonly parameters: UnreadableFile['parameters'];
    }
  | { readonly kind: 'refused'; readonly code: RefusedInputCode; readonly parameters: RefusedInput['parameters'] };

/** Looks at one file, at rows that a person has corrected, or for the phrases that words were read like. */
export async function look(request: LookRequest): Promise<LookAnswer> {
  try {
    return await answerTo(request);
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: 'unreadable', code: error.code, parameters: error.parameters };
    if (error instanceof RefusedInput) return { kind: 'refused', code: error.code, parameters: error.parameters };
    throw error;
  }
}

async function answerTo(request: LookRequest): Promise<LookAnswer> {
  switch (request.kind) {
    case 'sniff':
      return { kind: 'sniffed', sniffed: await sniffFile(request.file, request.today) };
    case 'map':
      await tryMapping(request.file, request.today, request.asked);
      return { kind: 'fits' };
    case 'rows':
      return { kind: 'rows', rows: await rowsAt(request.file, request.facts, request.rows) };
    case 'try-rows':
      return { kind: 'tried', rows: await tryRows(request.asked, request.today) };
    case 'nearest':
      return { kind: 'nearest', phrases: await nearestPhrases(request.work) };
  }
}
