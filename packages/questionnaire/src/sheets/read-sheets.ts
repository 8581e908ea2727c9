import {
  idOf,
  rowsOf,
  sitesOf,
  type Answer,
  type Answers,
  type Place,
  type Row,
  type Value,
} from '../answers/answer.ts';
import { itemAsked, type Asked } from '../answers/asking.ts';
import { readAnswer, type AnswerProblem, type ProblemCode } from '../answers/read-answers.ts';
import { sameAnswer } from '../compare.ts';
import type { Item } from '../template/template.ts';
import { siteName } from '../texts/said.ts';
import type { QuestionTexts } from '../texts/texts.ts';
import { codeOf, fieldsOf, readColumn, type CellReader } from './fields.ts';
import { ownAnswer } from './own-answer.ts';
import { lettersOf, type FilledBook, type FilledSheet, type Given, type SheetWords } from './sheet.ts';
import { MARK, STATES } from './write-sheets.ts';

/** An answer that a filled sheet gives. */
export interface SheetChange {
  readonly item: string;
  readonly place: Place;
  readonly answer: Answer;
}

/** What of a sheet was not taken, and why. `because`: the reason why a question does not apply is missing. */
export interface SheetProblem {
  readonly sheet: string;
  /** Such as `D12`. */
  readonly cell: string;
  readonly code: ProblemCode | 'because';
}

export interface SheetReading {
  /** False where no sheet is one of ours. */
  readonly isOurs: boolean;
  readonly changes: readonly SheetChange[];
  readonly problems: readonly SheetProblem[];
}

export interface SheetSurroundings {
  readonly words: SheetWords;
  /** Texts of English, which are understood as well. */
  readonly english: QuestionTexts;
  readonly newId: () => string;
}

/** More rows and columns than this hold nothing of ours. */
const MOST_ROWS = 2000;
const MOST_COLUMNS = 200;

/**
 * What a filled workbook says: each answer that differs from the ones so far, and each cell that could not be taken. Rows, columns and sheets are known by their
 * codes, wherever they were moved. What is blank changes nothing, and neither does what was deleted.
 */
export function readSheets(asked: Asked, answers: Answers, book: FilledBook, around: SheetSurroundings): SheetReading {
  const form = book.sheets.find(({ cells }) => String(cells.get('A1') ?? '').startsWith(`${MARK} `));
  const tables = new Map(book.sheets.map((sheet) => [String(sheet.cells.get('A1') ?? '').trim(), sheet]));
  const isOurs = form !== undefined || asked.items.some(({ key, rows }) => rows !== undefined && tables.has(key));
  const reader: CellReader = { words: around.words, english: around.english, from1904: book.from1904 };
  const reading = new Reading({ asked, answers, reader, around });
  if (form !== undefined) reading.form(form);
  for (const item of asked.items) {
    const sheet = item.rows === undefined ? undefined : tables.get(item.key);
    if (sheet !== undefined) reading.table(item, sheet);
  }
  return { isOurs, changes: [...reading.changes.values()], problems: reading.problems };
}

interface Scope {
  readonly asked: Asked;
  readonly answers: Answers;
  readonly reader: CellReader;
  readonly around: SheetSurroundings;
}

/** Where the cells of an answer stand. */
type CellOf = (column: string, row: number) => { readonly sheet: string; readonly cell: string };

/** What is read so far. */
class Reading {
  readonly changes = new Map<string, SheetChange>();
  readonly problems: SheetProblem[] = [];
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  form(sheet: FilledSheet): void {
    const { asked, answers } = this.#scope;
    const rows = new Map<string, number>();
    for (let row = 2; row <= MOST_ROWS; row += 1) {
      const code = sheet.cells.get(`A${row}`);
      if (typeof code === 'string' && code.trim() !== '') rows.set(code.trim(), row);
    }
    for (const [code, row] of rows) {
      const key = code.split(/[.#]/)[0] ?? '';
      if (itemAsked(asked, key) === undefined) this.#problem(sheet, `A${row}`, 'unknown-item');
    }
    const sites = new Set(sitesOf(answers));
    for (let column = 1; column <= MOST_COLUMNS; column += 1) {
      const letters = lettersOf(column);
      const code = String(sheet.cells.get(`${letters}1`) ?? '').trim();
      if (code !== 'all' && !sites.has(code)) continue;
      const place = code === 'all' ? null : code;
      for (const item of asked.items)
        if (place === null || item.bySite === true) this.#formAnswer(sheet, item, place, letters, rows);
    }
  }

  #formAnswer(sheet: FilledSheet, item: Item, place: Place, letters: string, rows: ReadonlyMap<string, number>): void {
    const { reader, answers } = this.#scope;
    const given = (code: string): Given | undefined => {
      const row = rows.get(code);
      return row === undefined ? undefined : said(sheet.cells.get(`${letters}${row}`));
    };
    const at = (code: string): string => `${letters}${rows.get(code) ?? 1}`;
    if (item.rows === undefined) {
      const before = rowsOf(ownAnswer(item, answers, place))[0] ?? {};
      const cells = (column: string, part: string | null) =>
        given(`${item.key}.${part === null ? column : `${column}=${part}`}`);
      const row = this.#row(item, before, cells, (code) => ({ sheet: sheet.name, cell: at(`${item.key}.${code}`) }));
      if (row !== null) {
        const cellOf: CellOf = (column) => ({ sheet: sheet.name, cell: at(`${item.key}.${column}`) });
        this.#take(item, place, [row], cellOf);
        return;
      }
    }
    const state = given(`${item.key}#state`);
    if (state === undefined) return;
    const { words, english } = reader;
    const chosen = STATES.find((each) =>
      [words.texts.say(`state.${each}`), english.say(`state.${each}`), each].some((name) => isSame(name, state)),
    );
    if (item.rows !== undefined && isSame(words.thereAreNone, state))
      this.#put(item, place, { state: 'given', value: [] });
    else if (chosen === undefined) this.#problem(sheet, at(`${item.key}#state`), 'not-a-choice');
    else if (chosen !== 'notApplicable') this.#put(item, place, { state: chosen });
    else {
      const because = String(given(`${item.key}#because`) ?? '').trim();
      if (because === '') this.#problem(sheet, at(`${item.key}#because`), 'because');
      else
        this.#checked(item, place, { state: chosen, because }, () => ({
          sheet: sheet.name,
          cell: at(`${item.key}#because`),
        }));
    }
  }

  table(item: Item, sheet: FilledSheet): void {
    const { answers, around } = this.#scope;
    const columns = new Map<string, string>();
    for (let column = 1; column <= MOST_COLUMNS; column += 1) {
      const code = sheet.cells.get(`${lettersOf(column)}1`);
      if (typeof code === 'string') columns.set(code.trim(), lettersOf(column));
    }
    const places: readonly Place[] = [null, ...sitesOf(answers)];
    const rowsBefore = places.flatMap((place) =>
      rowsOf(ownAnswer(item, answers, place)).map((row) => [place, row] as const),
    );
    const kept = new Map<Place, { row: Row; at: number }[]>(
      places.map((place) => [place, rowsOf(ownAnswer(item, answers, place)).map((row) => ({ row, at: 0 }))]),
    );
    const touched = new Set<Place>();
    for (let at = 3; at <= MOST_ROWS; at += 1) {
      const given = (code: string): Given | undefined => said(sheet.cells.get(`${columns.get(code) ?? '-'}${at}`));
      const id = String(sheet.cells.get(`A${at}`) ?? '').trim();
      const known = rowsBefore.find(([, row]) => id !== '' && idOf(row) === id);
      const cells = (column: string, part: string | null) => given(part === null ? column : `${column}=${part}`);
      const before = known?.[1] ?? { id: around.newId() };
      const row = this.#row(item, before, cells, (code) => ({
        sheet: sheet.name,
        cell: `${columns.get(code) ?? 'A'}${at}`,
      }));
      const place =
        known === undefined ? this.#placeIn(sheet, given('@site'), `${columns.get('@site') ?? 'A'}${at}`) : known[0];
      if (row === null) continue;
      const list = kept.get(place) ?? [];
      const index = list.findIndex((each) => idOf(each.row) === idOf(row));
      if (index === -1) list.push({ row, at });
      else list[index] = { row, at };
      kept.set(place, list);
      touched.add(place);
    }
    for (const place of touched) {
      const list = kept.get(place) ?? [];
      const cellOf: CellOf = (column, row) => ({
        sheet: sheet.name,
        cell: `${columns.get(column) ?? 'A'}${list[row]?.at ?? 1}`,
      });
      this.#take(
        item,
        place,
        list.map(({ row }) => row),
        cellOf,
      );
    }
  }

  /** The site that a cell names; all of them where it is blank, and where it names none of ours, which is told. */
  #placeIn(sheet: FilledSheet, given: Given | undefined, cell: string): Place {
    const { answers, reader } = this.#scope;
    const { texts, allSites } = reader.words;
    if (given === undefined || isSame(allSites, given)) return null;
    const site = sitesOf(answers).find((each) => isSame(siteName(answers, each, texts), given));
    if (site === undefined) this.#problem(sheet, cell, 'not-a-choice');
    return site ?? null;
  }

  /** The row with what its cells say; null where none of them says anything. A cell that cannot be read leaves what was there. */
  #row(
    item: Item,
    before: Row,
    given: (column: string, part: string | null) => Given | undefined,
    place: (code: string) => { sheet: string; cell: string },
  ): Row | null {
    const values: [string, Value][] = [];
    let isSaid = false;
    for (const column of item.columns) {
      const read = readColumn(column, (part) => given(column.key, part), this.#scope.reader);
      if (read === null) continue;
      isSaid = true;
      if ('value' in read) values.push([column.key, read.value]);
      else this.problems.push({ ...place(codeOf({ column, part: read.part })), code: read.code });
    }
    return isSaid ? { ...before, ...Object.fromEntries(values) } : null;
  }

  /** Takes a given answer; a field that the checks refuse is left as it was, and told. */
  #take(item: Item, place: Place, rows: readonly Row[], cellOf: CellOf): void {
    const evidence = evidenceIn(ownAnswer(item, this.#scope.answers, place));
    const given = (value: readonly Row[]): Answer => ({
      state: 'given',
      value: item.rows === undefined ? (value[0] ?? {}) : value,
      ...evidence,
    });
    const first = readAnswer(this.#scope.asked, item.key, given(rows));
    if (first.problems === null) return this.#put(item, place, first.value);
    const before = rowsOf(ownAnswer(item, this.#scope.answers, place));
    let better = rows;
    for (const problem of first.problems) {
      const { row, column } = fieldIn(item, problem);
      if (column === null) continue;
      const code = firstCode(item, column);
      this.problems.push({ ...cellOf(code, row), code: problem.code });
      better = better.map((each, index) => (index === row ? restored(each, column, before) : each));
    }
    this.#checked(item, place, given(better), () => cellOf(firstCode(item, item.columns[0]?.key ?? ''), 0));
  }

  #checked(item: Item, place: Place, answer: Answer, at: () => { sheet: string; cell: string }): void {
    const read = readAnswer(this.#scope.asked, item.key, answer);
    if (read.problems === null) this.#put(item, place, read.value);
    else this.problems.push(...read.problems.slice(0, 1).map(({ code }) => ({ ...at(), code })));
  }

  #put(item: Item, place: Place, answer: Answer): void {
    const before = ownAnswer(item, this.#scope.answers, place);
    if (before !== undefined && sameAnswer(before, answer)) return;
    if (before === undefined && isEmptyForm(item, answer)) return;
    this.changes.set(`${item.key} ${place ?? ''}`, { item: item.key, place, answer });
  }

  #problem(sheet: FilledSheet, cell: string, code: SheetProblem['code']): void {
    this.problems.push({ sheet: sheet.name, cell, code });
  }
}

/** What a cell says; undefined for a blank one. */
function said(cell: Given | undefined): Given | undefined {
  return typeof cell === 'string' && cell.trim() === '' ? undefined : cell;
}

function isSame(name: string, given: Given): boolean {
  return name.normalize('NFKC').trim().toLowerCase() === String(given).normalize('NFKC').trim().toLowerCase();
}

function evidenceIn(answer: Answer | undefined): Pick<Extract<Answer, { state: 'given' }>, 'evidence'> {
  return answer?.state === 'given' && answer.evidence !== undefined ? { evidence: answer.evidence } : {};
}

function isEmptyForm(item: Item, answer: Answer): boolean {
  return item.rows === undefined && answer.state === 'given' && Object.keys(rowsOf(answer)[0] ?? {}).length === 0;
}

/** The row and column that a problem is about. */
function fieldIn(item: Item, { path }: AnswerProblem): { readonly row: number; readonly column: string | null } {
  const [, , ...rest] = path;
  const row = rest.find((part) => typeof part === 'number') ?? 0;
  const column = item.columns.find(({ key }) => rest.includes(key))?.key ?? null;
  return { row: Number(row), column };
}

function firstCode(item: Item, column: string): string {
  const field = fieldsOf(item).find((each) => each.column.key === column);
  return field === undefined ? column : codeOf(field);
}

/** A row with one column as it was before. */
function restored(row: Row, column: string, before: readonly Row[]): Row {
  const { [column]: wrong, ...others } = row;
  const was = before.find((each) => idOf(each) === idOf(row))?.[column];
  return wrong === undefined || was === undefined ? others : { ...others, [column]: was };
}
