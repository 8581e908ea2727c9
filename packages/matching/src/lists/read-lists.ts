import { headersOf, type ListFile, ListProblems, type ListSurroundings } from './list-file.ts';
import { readOfacList } from './read-ofac-list.ts';
import { readCbpOrders, readUflpaList, readUnList } from './read-official-lists.ts';
import { readOwnList } from './read-own-list.ts';
import type { ListEdition, ListEntry, ListKind, ListProblem, ScreeningList } from './screening-list.ts';

type Reader = (file: ListFile, surroundings: ListSurroundings, problems: ListProblems) => Promise<ListEntry[]>;

/** List forms in a single file, by their distinctive headers. `date`: the column with the day of listing. */
const FORMS: readonly { readonly headers: readonly string[]; readonly date: string; readonly read: Reader }[] = [
  { headers: ['entity_raw', 'country', 'effective_date'], date: 'effective_date', read: readCbpOrders },
  { headers: ['entity', 'aliases', 'country'], date: 'listed_or_effective', read: readUflpaList },
  { headers: ['dataid', 'kind', 'name', 'un_list', 'reference'], date: 'listed_on', read: readUnList },
  { headers: ['name'], date: 'listed', read: readOwnList },
];

const SDN = ['ent_num', 'sdn_name'];
const ALT = ['ent_num', 'alt_name'];
const ADD = ['ent_num', 'add_num'];

const has = (file: ListFile, headers: readonly string[]): boolean => {
  const own = new Set(headersOf(file));
  return headers.every((header) => own.has(header));
};

/** A name such as `wro_2025-12-18.csv.gz` split into its stem and date. */
function nameAndDate(file: string): { stem: string; date: string | null } {
  const stem = file.replace(/\.gz$/i, '').replace(/\.(?:csv|tsv|txt)$/i, '');
  const found = /(?<!\d)[ _.-]?((?:19|20)\d\d(?:-?(?:0[1-9]|1[0-2])(?:-?(?:0[1-9]|[12]\d|3[01]))?)?)(?!\d)/.exec(
    stem.replaceAll('_', '-'),
  );
  if (found?.[1] === undefined) return { stem, date: null };
  const digits = found[1].replaceAll('-', '');
  const date = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].filter((part) => part !== '').join('-');
  const rest = stem.slice(0, found.index) + stem.slice(found.index + found[0].length);
  return { stem: rest === '' ? stem : rest, date };
}

function kindOf(stem: string): ListKind {
  if (/^uflpa/i.test(stem)) return 'uflpa';
  return /^(?:cbp[ _-])?wro/i.test(stem) ? 'wro' : 'other';
}

/** Passes records on and tracks the newest date of a column. */
class NewestDate {
  newest: string | null = null;

  watch(file: ListFile, column: string): ListFile {
    const index = headersOf(file).indexOf(column);
    return index < 0 ? file : { ...file, rows: this.#pass(file, index) };
  }

  async *#pass(file: ListFile, index: number): AsyncGenerator<readonly string[]> {
    for await (const cells of file.rows) {
      const date = (cells[index] ?? '').trim();
      if (/^\d{4}(-\d\d){0,2}$/.test(date) && date > (this.newest ?? '')) this.newest = date;
      yield cells;
    }
  }
}

function edition(name: string, fileDate: string | null, newest: string | null, rows: number): ListEdition {
  const dateFrom = fileDate !== null ? 'file-name' : newest !== null ? 'newest-entry' : null;
  return { key: `lists.${name}`, date: fileDate ?? newest, dateFrom, rows };
}

/**
 * Reads screening lists: the project's own form (one CSV a list: id, name, aliases, country, status, hs) and the files of OFAC (sdn, alt and add are one
 * list), the UN, the UFLPA Entity List and CBP's orders. The form is recognised by the headers, the kind of list by the file name (`uflpa`, `wro`, any other).
 * File contents never throw: a file that is not a list is a problem without a record, a bad row a problem of its list.
 * @returns the lists in the order of their files, and the problems of files that gave no list
 */
export async function readLists(
  files: readonly ListFile[],
  surroundings: ListSurroundings,
): Promise<{ lists: ScreeningList[]; problems: ListProblem[] }> {
  const lists: ScreeningList[] = [];
  const unread: ListProblem[] = [];
  for (const file of files) {
    if (has(file, ALT) || has(file, ADD)) continue;
    lists.push(
      ...(has(file, SDN) ? [await ofac(file, files, surroundings)] : await single(file, surroundings, unread)),
    );
  }
  if (!files.some((file) => has(file, SDN))) {
    for (const file of files.filter((part) => has(part, ALT) || has(part, ADD))) {
      unread.push({ file: file.name, record: null, code: 'list-part-without-main', parameters: {} });
    }
  }
  return { lists, problems: unread };
}

async function single(file: ListFile, surroundings: ListSurroundings, unread: ListProblem[]): Promise<ScreeningList[]> {
  const form = FORMS.find(({ headers }) => has(file, headers));
  if (form === undefined) {
    const headers = file.header.slice(0, 8).join(', ');
    unread.push({ file: file.name, record: null, code: 'list-not-recognised', parameters: { headers } });
    return [];
  }
  const { stem, date } = nameAndDate(file.name);
  const problems = new ListProblems(file.name);
  const newest = new NewestDate();
  const entries = await form.read(newest.watch(file, form.date), surroundings, problems);
  return [
    {
      name: stem,
      kind: kindOf(stem),
      edition: edition(stem, date, newest.newest, entries.length),
      entries,
      problems: problems.found,
    },
  ];
}

async function ofac(
  names: ListFile,
  files: readonly ListFile[],
  surroundings: ListSurroundings,
): Promise<ScreeningList> {
  const parts = {
    names,
    aliases: files.find((file) => has(file, ALT)) ?? null,
    addresses: files.find((file) => has(file, ADD)) ?? null,
  };
  const problems = new Map(
    [names, parts.aliases, parts.addresses].flatMap((file) =>
      file === null ? [] : [[file, new ListProblems(file.name)]],
    ),
  );
  const entries = await readOfacList(parts, surroundings, (file) => problems.get(file) ?? new ListProblems(file.name));
  const { stem, date } = nameAndDate(names.name);
  return {
    name: stem,
    kind: kindOf(stem),
    edition: edition(stem, date, null, entries.length),
    entries,
    problems: [...problems.values()].flatMap(({ found }) => found),
  };
}
