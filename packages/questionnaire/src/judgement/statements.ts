import type { Assurance, FactKey, FieldKey, ObservationState } from '@plumbline/facts';
import {
  answerAt,
  isBlank,
  isTable,
  rowsOf,
  sitesOf,
  SITES,
  type Answer,
  type Answers,
  type Place,
} from '../answers/answer.ts';
import { columnsShown, placesAsked } from '../answers/branching.ts';
import { progressOf } from '../answers/progress.ts';
import type { Item } from '../template/template.ts';
import { standingOf } from './evidence-of.ts';
import type { Submitted } from './response.ts';
import { written } from './written.ts';

/** Facts that are asked for and that no value was given of. */
export interface Unsaid {
  readonly fact: FactKey;
  readonly state: Exclude<ObservationState, 'known'>;
}

/** What answers say of one place with one assurance and of one day: cells of a row, to be read as the row of a file is. */
export interface Statement {
  /** Id of the row of the site; null for the supplier as a whole. */
  readonly place: Place;
  readonly assurance: Assurance;
  readonly evidenceDate: string;
  readonly values: ReadonlyMap<FieldKey, string>;
  /** Facts that the values may give: what else could be read from them was not asked. */
  readonly facts: ReadonlySet<FactKey>;
}

/** What is said of one place. */
export interface Said {
  readonly place: Place;
  readonly statements: readonly Statement[];
  readonly unsaid: readonly Unsaid[];
}

/** Facts that come with others: headcounts that disagree are found where they are read. */
const BESIDE: Readonly<Partial<Record<FactKey, readonly FactKey[]>>> = {
  'workforce.agencyShare': ['workforce.contradictions'],
  'recruitment.workerCost': ['recruitment.workerCostStatistic'],
};

/** How much an answer speaks against the supplier: not at all where it says no, or that workers hold something themselves. */
function gravityOf(text: string): number {
  if (text === 'no' || text === 'worker') return 0;
  const number = Number(text);
  return Number.isNaN(number) ? 1 : number;
}

/** Of two items that write one field, the answer that speaks against the supplier stands. */
function isStronger(text: string, other: string | undefined): boolean {
  return other === undefined || gravityOf(text) > gravityOf(other);
}

/**
 * Turns what was submitted into statements. A given answer writes fields; what is not known or left blank is not recorded, what was refused is declined, and what
 * does not apply does not: none of them ever becomes "no". Items that reach buyers in aggregates only are left out, and fields that are sealed.
 */
export function statementsOf(submitted: Submitted): readonly Said[] {
  const { asked, answers } = submitted;
  const items = asked.items.filter(({ aggregateOnly }) => aggregateOnly !== true);
  const sites = sitesOf(answers);
  const places: readonly Place[] = sites.length > 0 ? sites : [null];
  return places.map((place) => {
    const told = items
      .filter((item) => placesAsked(asked, item, answers).some((each) => each === null || each === place))
      .map((item) => ({ item, answer: answerOf(answers, item, place) }));
    return {
      place,
      statements: [...grouped(place, told, submitted), completeness(place, submitted)],
      unsaid: unsaidOf(told),
    };
  });
}

interface Told {
  readonly item: Item;
  readonly answer: Answer | undefined;
}

/** The answer as it is about one site: of the table of sites, its row. */
function answerOf(answers: Answers, item: Item, place: Place): Answer | undefined {
  const answer = answerAt(answers, item.key, place);
  if (item.key !== SITES || place === null || answer?.state !== 'given') return answer;
  const [own] = rowsOf(answer).filter(({ id }) => id === place);
  return own === undefined ? undefined : { ...answer, value: own };
}

function grouped(place: Place, told: readonly Told[], { day }: Submitted): readonly Statement[] {
  const groups = new Map<
    string,
    { assurance: Assurance; evidenceDate: string; values: Map<FieldKey, string>; facts: Set<FactKey> }
  >();
  for (const { item, answer } of told) {
    if (answer?.state !== 'given') continue;
    const { assurance, evidenceDate } = standingOf(item, answer, day);
    const key = `${assurance} ${evidenceDate}`;
    const group = groups.get(key) ?? {
      assurance,
      evidenceDate,
      values: new Map<FieldKey, string>(),
      facts: new Set<FactKey>(),
    };
    groups.set(key, group);
    for (const [field, text] of written(item, answer))
      if (isStronger(text, group.values.get(field))) group.values.set(field, text);
    for (const { fact } of item.feeds ?? []) for (const each of [fact, ...(BESIDE[fact] ?? [])]) group.facts.add(each);
  }
  return [...groups.values()].filter(({ values }) => values.size > 0).map((group) => ({ place, ...group }));
}

/** The share of applicable questions that were answered. */
function completeness(place: Place, { asked, answers, day }: Submitted): Statement {
  const { applicable, answered } = progressOf(asked, answers);
  const share = applicable === 0 ? 100 : Math.floor((answered / applicable) * 1000) / 10;
  return {
    place,
    assurance: 'admitted',
    evidenceDate: day,
    values: new Map([['questionnaireComplete', `${String(share)}%`]]),
    facts: new Set(['governance.questionnaireComplete']),
  };
}

function stateOf(answer: Answer | undefined): Unsaid['state'] {
  if (answer?.state === 'declined') return 'declined';
  return answer?.state === 'notApplicable' ? 'notApplicable' : 'notRecorded';
}

/** Facts that nobody is asked for by themselves: they are read from others, or name the supplier. */
const READ_FROM_OTHERS: ReadonlySet<FactKey> = new Set(['place.xinjiang', 'screening.hits', 'input.name']);

function unsaidOf(told: readonly Told[]): readonly Unsaid[] {
  return told.flatMap(({ item, answer }) => {
    if (answer?.state === 'declined' && item.reduced === true) return [];
    const state = stateOf(answer);
    const facts = answer?.state === 'given' ? blankFacts(item, answer) : factsOf(item);
    return [...new Set(facts)].filter((fact) => !READ_FROM_OTHERS.has(fact)).map((fact) => ({ fact, state }));
  });
}

/** The facts that an item is the question for. */
function factsOf({ feeds = [], asks = [] }: Item): readonly FactKey[] {
  return [...feeds.filter(({ detail }) => detail !== true).map(({ fact }) => fact), ...asks];
}

/** The facts that questions which have no answer at all are there for. */
export function unansweredFacts({ asked, answers }: Pick<Submitted, 'asked' | 'answers'>): readonly FactKey[] {
  const open = asked.items.filter((item) => {
    const places = placesAsked(asked, item, answers);
    return places.length > 0 && places.every((place) => answerAt(answers, item.key, place) === undefined);
  });
  return [...new Set(open.flatMap(factsOf))];
}

/** Facts of a form whose field is shown and blank. */
function blankFacts(item: Item, answer: Answer): readonly FactKey[] {
  const [row] = rowsOf(answer);
  if (isTable(answer) || row === undefined) return [];
  const blank = new Set(
    columnsShown(item, row)
      .filter((column) => isBlank(row, column))
      .map(({ key }) => key),
  );
  return (item.feeds ?? [])
    .filter(({ column, detail }) => column !== undefined && detail !== true && blank.has(column))
    .map(({ fact }) => fact);
}
