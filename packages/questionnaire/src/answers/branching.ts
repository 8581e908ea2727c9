import type { Column, Condition, Item } from '../template/template.ts';
import {
  SITES,
  answerAt,
  rowsOf,
  sitesOf,
  type Answer,
  type Answers,
  type BySite,
  type Place,
  type Row,
} from './answer.ts';
import type { Asked } from './asking.ts';
import { holds } from './holds.ts';

/** Whether an item is asked of a place; of no place in particular, whether of any. */
function applies({ template: { items } }: Asked, item: Item, answers: Answers, place: Place): boolean {
  return item.when === undefined || met(items, item.when, answers, place);
}

function met(items: readonly Item[], condition: Condition, answers: Answers, place: Place): boolean {
  if ('any' in condition) return condition.any.some((each) => met(items, each, answers, place));
  const { item, test, orUnknown } = condition;
  // Neither the answer for a site that is no longer named, nor one for all sites that each site has its own beside, shows anything.
  const sites = items.find(({ key }) => key === item)?.bySite === true ? sitesOf(answers) : [];
  const places = place !== null ? [place] : sites.length > 0 ? sites : [null];
  const said = places.map((each) => answerAt(answers, item, each));
  return said.some((answer) => {
    if (orUnknown === true && (answer?.state === 'unknown' || answer?.state === 'declined')) return true;
    const rows = rowsOf(answer);
    const ofPlace = item === SITES && place !== null ? rows.filter(({ id }) => id === place) : rows;
    return ofPlace.some((row) => holds(test, row));
  });
}

/** The columns that a row shows. */
export function columnsShown({ columns }: Item, row: Row): readonly Column[] {
  return columns.filter(({ when }) => when === undefined || holds(when, row));
}

/** The places that an item is asked of: each site that it applies to; else the supplier as a whole, if at all. */
export function placesAsked(asked: Asked, item: Item, answers: Answers): readonly Place[] {
  const sites = item.bySite === true ? sitesOf(answers) : [];
  if (sites.length > 0) return sites.filter((site) => applies(asked, item, answers, site));
  return applies(asked, item, answers, null) ? [null] : [];
}

/** An answer without the fields that its rows do not show. */
function shown(item: Item, answer: Answer): Answer {
  if (answer.state !== 'given') return answer;
  const kept = (row: Row): Row => {
    const keys = new Set(['id', ...columnsShown(item, row).map(({ key }) => key)]);
    return Object.fromEntries(Object.entries(row).filter(([key]) => keys.has(key)));
  };
  const rows = rowsOf(answer).map(kept);
  return { ...answer, value: item.rows === undefined ? (rows[0] ?? {}) : rows };
}

/**
 * What is sent of a draft: the answers to what applies, without hidden fields and without those that a colleague still has to give. What is hidden stays in the
 * draft, so that an answer that is changed back finds it again.
 */
export function sentOf(asked: Asked, answers: Answers): Answers {
  return Object.fromEntries(
    asked.items.flatMap((item) => {
      const said = answers[item.key];
      if (said === undefined) return [];
      const places = placesAsked(asked, item, answers);
      const answered = places.flatMap((place) => {
        const answer = answerAt(answers, item.key, place);
        return answer === undefined || answer.state === 'colleague' ? [] : [[place, answer] as const];
      });
      return answered.length === 0 ? [] : [[item.key, sentAs(item, said, answered, places.length)] as const];
    }),
  );
}

/** One answer for all places where it is said of each of them; else an answer a place. */
function sentAs(
  item: Item,
  said: Answer | BySite,
  answered: readonly (readonly [Place, Answer])[],
  places: number,
): Answer | BySite {
  const [first] = answered;
  if (item.bySite !== true && first !== undefined) return shown(item, first[1]);
  const { all } = 'state' in said ? {} : said;
  if (all !== undefined && answered.length === places && answered.every(([, answer]) => answer === all))
    return { all: shown(item, all) };
  return { sites: Object.fromEntries(answered.map(([place, answer]) => [place ?? '', shown(item, answer)])) };
}
