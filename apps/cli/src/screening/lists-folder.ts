import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openRows, resolveCountry } from '@plumbline/intake';
import type { RowSource, WorkbookReader } from '@plumbline/intake';
import { buildIndex, readLists } from '@plumbline/matching';
import type { ListFile, ListIndex, ListProblem } from '@plumbline/matching';
import { fileOnDisk } from '../file-on-disk.ts';
import type { Say } from '../output/texts.ts';
import { Refusal } from '../refusal.ts';

/** The screening lists of a folder, ready for look-up, and the rows that were not understood. */
export interface GivenLists {
  readonly index: ListIndex;
  readonly problems: readonly ListProblem[];
}

/**
 * Reads every CSV of a folder, packed or not, as a screening list.
 * @throws Refusal when the folder holds no list, or a file that is none
 */
export async function listsFolder(
  name: string,
  surroundings: { readonly folder: string; readonly workbooks: WorkbookReader; readonly say: Say },
): Promise<GivenLists> {
  const { folder, workbooks, say } = surroundings;
  const path = resolve(folder, name);
  const names = await readdir(path).catch(() => {
    throw new Refusal(say('cli.lists.no-folder', { path }));
  });
  const lists = names.filter((each) => /\.csv(\.gz)?$/i.test(each)).sort();
  if (lists.length === 0) throw new Refusal(say('cli.lists.none', { path }));
  const files: ListFile[] = [];
  for (const each of lists) {
    const file = join(path, each);
    const source = await openRows(await fileOnDisk(file, folder, 'one CSV a list'), {}, workbooks).catch(
      (error: unknown) => {
        throw listRefusal(file, error, say);
      },
    );
    files.push({ name: each, header: source.facts.header, rows: cellsOf(source, file, say) });
  }
  const read = await readLists(files, { country });
  const [unread] = read.problems;
  if (unread)
    throw new Refusal(say('cli.lists.not-a-list', { file: join(path, unread.file), reason: listText(unread, say) }));
  return { index: buildIndex(read.lists), problems: read.lists.flatMap((list) => list.problems) };
}

/** The words of a list's problem. */
export function listText({ code, parameters }: ListProblem, say: Say): string {
  return say(`cli.${code}`, parameters);
}

function country(text: string): string | null {
  const reading = resolveCountry(text);
  return reading.kind === 'resolved' ? reading.iso2 : null;
}

async function* cellsOf(source: RowSource, file: string, say: Say): AsyncGenerator<readonly string[]> {
  try {
    for await (const batch of source.rows()) {
      for (const event of batch) {
        if (event.kind === 'row') yield event.value.cells;
        else {
          const { row, code, parameters } = event.value;
          throw new Refusal(say('cli.lists.broken-row', { file, row, reason: say(`reading.${code}`, parameters) }));
        }
      }
    }
  } catch (error) {
    throw listRefusal(file, error, say);
  }
}

function listRefusal(file: string, error: unknown, say: Say): unknown {
  if (error instanceof Error && 'code' in error && 'parameters' in error && typeof error.code === 'string') {
    const reason = say(`reading.${error.code}`, error.parameters as Record<string, string | number>);
    return new Refusal(say('cli.lists.not-a-list', { file, reason }));
  }
  return error;
}
