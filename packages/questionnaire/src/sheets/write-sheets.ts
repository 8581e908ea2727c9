import { idOf, rowsOf, sitesOf, type Answer, type Answers, type Place, type Row } from '../answers/answer.ts';
import type { Asked } from '../answers/asking.ts';
import { siteName } from '../texts/said.ts';
import { labelCode } from '../texts/texts.ts';
import type { Item } from '../template/template.ts';
import { cellOf, codeOf, fieldsOf, type Field } from './fields.ts';
import { ownAnswer } from './own-answer.ts';
import type { Cell, Sheet, SheetWords } from './sheet.ts';

/** States that are chosen in the place of an answer. */
export const STATES = ['unknown', 'notApplicable', 'declined', 'colleague'] as const;
/** Marks the sheet with all questions that are no tables. */
export const MARK = 'plumbline';
/** Rows of a table that are left to be filled. */
const BLANK_ROWS = 20;

const head = (value: string): Cell => ({ value, look: 'head' });
const quiet = (value: string): Cell => ({ value, look: 'quiet' });
const CLOSED: Cell = { value: null, look: 'closed' };

/** The questions of an asking as sheets, with what is answered so far: one for all that are no tables, and one for each table. */
export function sheetsOf(asked: Asked, answers: Answers, words: SheetWords): readonly Sheet[] {
  const places: readonly Place[] = [null, ...sitesOf(answers)];
  const code = [MARK, asked.template.key, asked.template.version].join(' ');
  const names = places.slice(1).map((site) => siteName(answers, site ?? '', words.texts));
  const several = places.length > 1;
  const rows = [
    [quiet(code), quiet(''), quiet(''), quiet('all'), ...places.slice(1).map((site) => quiet(site ?? ''))],
    [quiet(''), head(words.question), head(''), head(several ? words.allSites : words.answer), ...names.map(head)],
    ...asked.items.flatMap((item) => rowsOfItem(item, answers, places, words)),
  ];
  const tables = asked.items.filter((item) => item.rows !== undefined);
  return [{ name: words.sheet, rows }, ...tables.map((item) => tableSheet(item, answers, places, words))];
}

/** A row for the question, one for each of its fields, and two for a state in the place of an answer. */
function rowsOfItem(item: Item, answers: Answers, places: readonly Place[], words: SheetWords): Cell[][] {
  const across = (cell: (place: Place) => Cell): Cell[] =>
    places.map((place) => (place === null || item.bySite === true ? cell(place) : CLOSED));
  const answer = (place: Place): Answer | undefined => ownAnswer(item, answers, place);
  const fields = item.rows === undefined ? fieldsOf(item) : [];
  const states = [
    ...(item.rows === undefined ? [] : [words.thereAreNone]),
    ...STATES.map((state) => words.texts.say(`state.${state}`)),
  ];
  const title = [quiet(''), head(words.texts.say(`${item.key}.title`)), ...[null, ...places].map(() => head(''))];
  const state = across((place) => ({ value: stateName(item, answer(place), words), options: states }));
  const because = across((place) => {
    const said = answer(place);
    return { value: said?.state === 'notApplicable' ? said.because : null, look: 'text' };
  });
  return [
    title,
    ...fields.map((field) => [
      quiet(`${item.key}.${codeOf(field)}`),
      { value: labelOf(item, field, words) },
      quiet(hintOf(field, words)),
      ...across((place) => cellOf(field, rowsOf(answer(place))[0]?.[field.column.key], words)),
    ]),
    [quiet(`${item.key}#state`), { value: words.cannot }, quiet(''), ...state],
    [quiet(`${item.key}#because`), { value: words.because }, quiet(''), ...because],
  ];
}

function stateName(item: Item, answer: Answer | undefined, words: SheetWords): string | null {
  if (answer === undefined) return null;
  if (answer.state !== 'given') return words.texts.say(`state.${answer.state}`);
  return item.rows !== undefined && rowsOf(answer).length === 0 ? words.thereAreNone : null;
}

/** A row for each entry, and blank ones. The hidden column keeps the ids of entries. */
function tableSheet(item: Item, answers: Answers, places: readonly Place[], words: SheetWords): Sheet {
  const fields = fieldsOf(item);
  const withSites = item.bySite === true && places.length > 1;
  const siteNames = places.map((place) => (place === null ? words.allSites : siteName(answers, place, words.texts)));
  const site = (place: Place | undefined): readonly Cell[] =>
    withSites
      ? [{ value: place === undefined ? null : (siteNames[places.indexOf(place)] ?? null), options: siteNames }]
      : [];
  const entry = (row: Row, place: Place | undefined): Cell[] => [
    quiet(idOf(row)),
    ...site(place),
    ...fields.map((field) => cellOf(field, row[field.column.key], words)),
  ];
  const entries = places.flatMap((place) => rowsOf(ownAnswer(item, answers, place)).map((row) => entry(row, place)));
  const blank = Array.from({ length: BLANK_ROWS }, () => entry({}, undefined));
  const label = (field: Field): string =>
    [labelOf(item, field, words), hintOf(field, words)].filter(Boolean).join(' – ');
  return {
    name: words.texts.say(`${item.key}.title`),
    rows: [
      [quiet(item.key), ...(withSites ? [quiet('@site')] : []), ...fields.map((field) => quiet(codeOf(field)))],
      [
        quiet(''),
        ...(withSites ? [head(words.texts.say('word.site'))] : []),
        ...fields.map((field) => head(label(field))),
      ],
      ...entries,
      ...blank,
    ],
  };
}

function labelOf(item: Item, { column, part }: Field, words: SheetWords): string {
  const label = words.texts.say(labelCode(item, column.key));
  if (part === null || part === 'amount') return label;
  if (part === 'currency') return `${label}: ${words.currency}`;
  return `${label}: ${words.texts.say(`choice.${column.choices ?? ''}.${part}`)}`;
}

function hintOf({ column, part }: Field, words: SheetWords): string {
  if (column.type === 'share') return '%';
  if (column.type === 'countries') return words.severalHint;
  if (column.type === 'date') return '2026-01-31';
  if (part === 'currency') return 'USD, EUR, THB';
  return column.type === 'number' && column.unit !== undefined ? words.texts.say(`unit.${column.unit}`) : '';
}
