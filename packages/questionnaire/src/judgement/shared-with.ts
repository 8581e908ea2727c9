import { rowsOf, type Answer, type Answers, type BySite, type Row } from '../answers/answer.ts';
import { itemAsked, type Asked } from '../answers/asking.ts';
import type { Item } from '../template/template.ts';

/** What a buyer gets of a response: without items that reach buyers in aggregates, and without what only the safeguarding role reads. */
export function copyForBuyer(asked: Asked, answers: Answers): Answers {
  return mapped(
    asked,
    answers,
    (item) => item.aggregateOnly !== true,
    (item) => (row) => withColumns(item, row, false),
  );
}

/** The questions of which a buyer gets the answers, with the fields that it gets. */
export function openPart(asked: Asked): Asked {
  const items = asked.items
    .filter(({ aggregateOnly }) => aggregateOnly !== true)
    .map((item) => ({ ...item, columns: item.columns.filter(({ sealed }) => sealed !== true) }))
    .filter(({ columns }) => columns.length > 0);
  return { ...asked, items };
}

/** What only the safeguarding role reads of a response. */
export function sealedPart(asked: Asked, answers: Answers): Answers {
  const hasSealed = ({ columns }: Item): boolean => columns.some(({ sealed }) => sealed === true);
  return mapped(asked, answers, hasSealed, (item) => (row) => withColumns(item, row, true));
}

/** Answers that are only counted together with those of other suppliers. */
export function onlyCounted(asked: Asked, answers: Answers): Answers {
  return mapped(
    asked,
    answers,
    (item) => item.aggregateOnly === true,
    () => (row) => row,
  );
}

function withColumns({ columns }: Item, row: Row, sealed: boolean): Row {
  const keys = new Set(columns.filter((column) => (column.sealed === true) === sealed).map(({ key }) => key));
  return Object.fromEntries(Object.entries(row).filter(([key]) => key === 'id' || keys.has(key)));
}

function mapped(
  asked: Asked,
  answers: Answers,
  isKept: (item: Item) => boolean,
  rowOf: (item: Item) => (row: Row) => Row,
): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([key, said]) => {
      const item = itemAsked(asked, key);
      if (item === undefined || !isKept(item)) return [];
      const change = (answer: Answer): Answer => {
        if (answer.state !== 'given') return answer;
        const rows = rowsOf(answer).map(rowOf(item));
        return { ...answer, value: item.rows === undefined ? (rows[0] ?? {}) : rows };
      };
      return [[key, everyAnswer(said, change)] as const];
    }),
  );
}

/** Changes each answer to an item, whether there is one or one a site. */
function everyAnswer(said: Answer | BySite, change: (answer: Answer) => Answer): Answer | BySite {
  if ('state' in said) return change(said);
  const { all, sites } = said;
  return {
    ...(all === undefined ? {} : { all: change(all) }),
    ...(sites === undefined
      ? {}
      : { sites: Object.fromEntries(Object.entries(sites).map(([site, answer]) => [site, change(answer)])) }),
  };
}
