import { describe, expect, test } from '@jest/globals';
import { fact, FACT_VALUES } from '@plumbline/facts';
import { CORE_QUESTIONS, RULES } from '@plumbline/risk';
import { z } from 'zod';
import { askedOf, CHOICES, fieldsIn, minutesFor, TEMPLATE, type Condition, type Item } from '../src/index.ts';
import { answersJsonSchema } from '../src/judgement/index.ts';

const { items, core, retired, unsafePlaces } = TEMPLATE;
const item = (key: string): Item => {
  const found = items.find((each) => each.key === key);
  if (found === undefined) throw new Error(`No item ${key}`);
  return found;
};

describe('The template', () => {
  test('has fifty-five items, of which the one about legal status is never sent, and no key twice', () => {
    const keys = [...items.map(({ key }) => key), ...retired].toSorted();
    expect(keys).toEqual(Array.from({ length: 55 }, (_, at) => `q${String(at + 1).padStart(2, '0')}`));
    expect(retired).toEqual(['q10']);
    for (const { columns } of items) expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
  });

  test('has a core set of twelve items in its order, of at most 45 fields and 20 minutes', () => {
    expect(core).toEqual(['q03', 'q02', 'q06', 'q07', 'q08', 'q17', 'q43', 'q28', 'q29', 'q35', 'q25', 'q12']);
    const asked = askedOf(TEMPLATE, { set: 'core', countries: ['MY'] }).items;
    expect(asked.map(({ key }) => key)).toEqual(core);
    expect(fieldsIn(asked)).toBeLessThanOrEqual(45);
    expect(minutesFor(asked)).toBeLessThanOrEqual(20);
  });

  test('asks every core question about people in the core set', () => {
    const asked = core.flatMap((key) => [
      ...(item(key).feeds ?? []).map((feed) => feed.fact),
      ...(item(key).asks ?? []),
    ]);
    expect(CORE_QUESTIONS.filter((key) => !asked.includes(key))).toEqual([]);
  });

  test('branches on questions that are always asked and always shown', () => {
    const look = (condition: Condition): void => {
      if ('any' in condition) {
        condition.any.forEach(look);
        return;
      }
      const { test: wanted } = condition;
      expect(item(condition.item).when).toBeUndefined();
      const column =
        'column' in wanted ? item(condition.item).columns.find(({ key }) => key === wanted.column) : undefined;
      expect([condition.item, column?.when]).toEqual([condition.item, undefined]);
      expect(column).toBeDefined();
    };
    for (const { when } of items) if (when !== undefined) look(when);
  });

  test('asks about a place site by site', () => {
    const bySite = items.filter((each) => each.bySite === true).map(({ key }) => key);
    const wanted = ['q06', 'q07', 'q08', 'q17', 'q43', ...Array.from({ length: 14 }, (_, at) => `q${String(at + 25)}`)];
    expect(bySite.filter((key) => !wanted.includes(key))).toEqual(['q39', 'q48']);
    expect(wanted.filter((key) => !bySite.includes(key))).toEqual([]);
  });

  test('lets no choice and no column stand without a set or a unit', () => {
    for (const { key, columns } of items)
      for (const column of columns) {
        const needsSet = column.type === 'choice' || column.type === 'choices';
        expect([key, column.key, column.choices !== undefined]).toEqual([key, column.key, needsSet]);
        expect([key, column.key, column.unit !== undefined]).toEqual([key, column.key, column.type === 'number']);
      }
    expect(new Set(items.flatMap(({ columns }) => columns.flatMap(({ choices }) => choices ?? []))).size).toBe(
      Object.keys(CHOICES).length,
    );
  });
});

describe('What an item feeds', () => {
  const feeds = items.flatMap((each) => (each.feeds ?? []).map((feed) => ({ key: each.key, item: each, ...feed })));

  test('is a fact of the vocabulary through one of its fields, from a column that is there', () => {
    for (const { key, item: of, fact: fed, field, column } of feeds) {
      expect([key, fed, fact(fed).fields.some((each) => each === field)]).toEqual([key, fed, true]);
      if (column !== undefined) expect([key, of.columns.some((each) => each.key === column)]).toEqual([key, true]);
      else expect([key, of.columns.length === 1 || of.rows !== undefined]).toEqual([key, true]);
    }
  });

  test('is never sealed: what rests on people at risk has no door', () => {
    expect(feeds.filter(({ fact: fed }) => fact(fed).sealed === true)).toEqual([]);
  });

  test('has the words of the fact, where the fact has words and nothing translates them', () => {
    for (const { key, item: of, fact: fed, column, read } of feeds) {
      const shape = FACT_VALUES[fed];
      const own = of.columns.find((each) => each.key === (column ?? of.columns[0]?.key));
      if (!(shape instanceof z.ZodEnum) || own?.choices === undefined || (read !== undefined && !('worst' in read)))
        continue;
      const words: readonly string[] = CHOICES[own.choices];
      expect([key, words.filter((word) => !(shape.options as readonly string[]).includes(word))]).toEqual([key, []]);
    }
  });

  test('comes from one item, apart from fields of which it is plain which answer is the graver', () => {
    const written = Map.groupBy(feeds, ({ field }) => field);
    const shared = [...written].filter(([, by]) => new Set(by.map(({ key }) => key)).size > 1).map(([field]) => field);
    expect(shared.toSorted()).toEqual(['employerHousing', 'phoneHolder', 'weeksWithoutRest', 'workersPaid']);
  });

  test('that tells of a finding names a rule about people', () => {
    const findings = new Set(RULES.filter((rule) => rule.class === 'FINDING').map(({ id }) => id));
    const told = items.flatMap(({ discloses = [] }) => discloses.map(({ rule }) => rule));
    expect(told.filter((rule) => !findings.has(rule))).toEqual([]);
  });
});

describe('Where answering could endanger the respondent', () => {
  const unsafe = askedOf(TEMPLATE, { set: 'full', countries: ['CN'] });

  test('compulsory labour is not asked, and of the goods only where the material comes from', () => {
    expect(unsafe.items.some(({ key }) => key === 'q42')).toBe(false);
    expect(unsafe.items.find(({ key }) => key === 'q04')?.columns.map(({ key }) => key)).toEqual(['origin']);
    expect(unsafe.items.find(({ key }) => key === 'q08')?.columns[0]?.without).toEqual(['state-scheme']);
    expect(unsafe.unsafe).toBe(true);
  });

  test('what is asked depends on the country alone, and an unknown country is treated as unsafe', () => {
    const keys = (countries: readonly (string | null)[]): readonly string[] =>
      askedOf(TEMPLATE, { set: 'full', countries }).items.map((each) => each.key);
    const everywhere = keys(unsafePlaces.countries);
    for (const country of unsafePlaces.countries) expect(keys([country])).toEqual(everywhere);
    expect(keys([null])).toEqual(everywhere);
    expect(keys([])).toEqual(everywhere);
    expect(keys(['MY', 'CN'])).toEqual(everywhere);
    expect(keys(['MY'])).toContain('q42');
  });
});

test('A chosen topic brings the sites and the questions that it branches on', () => {
  const keys = askedOf(TEMPLATE, { set: { topics: ['RECRUIT'] }, countries: ['MY'] }).items.map(({ key }) => key);
  expect(keys).toEqual(expect.arrayContaining(['q02', 'q11', 'q12', 'q17', 'q18']));
  expect(keys).not.toContain('q33');
});

test('The published shape has every item', () => {
  const schema = answersJsonSchema(TEMPLATE) as { $schema: string; properties: object };
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(Object.keys(schema.properties)).toEqual(items.map(({ key }) => key));
});
