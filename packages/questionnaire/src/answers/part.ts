import type { Condition, Section, Test } from '../template/template.ts';
import { SITES, type Answer, type Answers, type BySite, type Row, rowsOf } from './answer.ts';
import type { Asked } from './asking.ts';

/** The questions of one section, for somebody who answers no others. */
export function partOf(asked: Asked, section: Section): Asked {
  return { ...asked, items: asked.items.filter((item) => item.section === section) };
}

/**
 * What the questions of a part need of the answers to all others, so that the same are asked as in the whole: the names of the sites, and the fields that decide whether
 * a question applies. Nothing else of those answers is in it.
 */
export function besidePart(part: Asked, answers: Answers): Answers {
  const needed = new Map<string, Set<string>>([[SITES, new Set(['name'])]]);
  for (const { when } of part.items)
    for (const { item, columns } of fieldsIn(when))
      needed.set(item, new Set([...(needed.get(item) ?? []), ...columns]));
  const own = new Set(part.items.map(({ key }) => key));
  return Object.fromEntries(
    [...needed].flatMap(([key, columns]) => {
      const said = answers[key];
      return said === undefined || own.has(key) ? [] : [[key, reduced(said, columns)] as const];
    }),
  );
}

function fieldsIn(
  condition: Condition | undefined,
): readonly { readonly item: string; readonly columns: readonly string[] }[] {
  if (condition === undefined) return [];
  if ('any' in condition) return condition.any.flatMap(fieldsIn);
  return [{ item: condition.item, columns: columnsIn(condition.test) }];
}

function columnsIn(test: Test): readonly string[] {
  return 'every' in test ? test.every.flatMap(columnsIn) : [test.column];
}

function reduced(said: Answer | BySite, columns: ReadonlySet<string>): Answer | BySite {
  if ('state' in said) return withColumns(said, columns);
  const { all, sites } = said;
  return {
    ...(all === undefined ? {} : { all: withColumns(all, columns) }),
    ...(sites === undefined
      ? {}
      : {
          sites: Object.fromEntries(
            Object.entries(sites).map(([site, answer]) => [site, withColumns(answer, columns)]),
          ),
        }),
  };
}

function withColumns(answer: Answer, columns: ReadonlySet<string>): Answer {
  if (answer.state === 'notApplicable') return { state: 'notApplicable', because: '' };
  if (answer.state !== 'given') return answer;
  const kept = (row: Row): Row =>
    Object.fromEntries(Object.entries(row).filter(([key]) => key === 'id' || columns.has(key)));
  const rows = rowsOf(answer).map(kept);
  return { state: 'given', value: Array.isArray(answer.value) ? rows : (rows[0] ?? {}) };
}
