import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Suggestion } from '../../src/mapping/mapping.ts';
import { suggestMapping } from '../../src/mapping/suggest-mapping.ts';

/** One column of a list: its heading, the right answers, and three values. */
interface HeadedColumn {
  readonly heading: string;
  readonly right: readonly string[];
  readonly values: readonly string[];
}

/** A list as a real file would be headed. */
export interface HeadedList {
  /** ISO 639-1, from the name of the file. */
  readonly language: string;
  readonly title: string;
  /** The half whose words were in sight when words were collected, or the half that was held back. */
  readonly half: 'seen' | 'held back';
  readonly columns: readonly HeadedColumn[];
}

/** How one column was read. */
export interface HeadingOutcome {
  readonly list: HeadedList;
  readonly column: HeadedColumn;
  /** Field, `none` or `ask`. */
  readonly answer: string;
  readonly outcome: 'right' | 'asked' | 'wrong';
}

const folder = import.meta.dirname;

function columnOf(line: string): HeadedColumn {
  const [heading = '', right = '', ...values] = line.split('|').map((part) => part.trim());
  return { heading, right: right.split('/'), values };
}

function halfOf(title: string): HeadedList['half'] {
  return (createHash('sha256').update(title).digest()[0] ?? 0) % 2 === 0 ? 'seen' : 'held back';
}

function listsOf(language: string): HeadedList[] {
  const [, ...parts] = `\n${readFileSync(join(folder, `${language}.txt`), 'utf8')}`.split('\n# ');
  return parts.map((part) => {
    const [title = '', ...lines] = part.split('\n');
    const columns = lines.filter((line) => line.trim() !== '').map(columnOf);
    return { language, title, half: halfOf(title), columns };
  });
}

/** Every list of this folder. */
export function headedLists(): readonly HeadedList[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .flatMap((name) => listsOf(name.replace('.txt', '')));
}

/** The field that another column already holds, which a person is told of. */
function fieldOfAnother(suggestion: Suggestion | undefined): string | null {
  const { code, parameters } = suggestion?.why ?? { code: '', parameters: {} };
  return code === 'mapping.field-taken' ? String(parameters['field']) : null;
}

/** What becomes of each column when its list is read as a file. */
export function readHeadings(list: HeadedList): readonly HeadingOutcome[] {
  const { columns } = list;
  const rows = [0, 1, 2].map((row) => columns.map(({ values }) => values[row] ?? ''));
  const { suggestions } = suggestMapping(
    columns.map(({ heading }) => heading),
    rows,
    {},
  );
  return columns.map((column, index) => {
    const suggestion = suggestions[index];
    const beside = fieldOfAnother(suggestion);
    const answer = suggestion?.field ?? (suggestion?.asked === true ? 'ask' : 'none');
    const isRight = column.right.includes(answer) || (beside !== null && column.right.includes(beside));
    const outcome = isRight ? 'right' : answer === 'ask' ? 'asked' : 'wrong';
    return { list, column, answer, outcome };
  });
}
