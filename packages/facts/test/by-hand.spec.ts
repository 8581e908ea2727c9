import { expect, test } from '@jest/globals';
import { fact, FACTS, HAND_FORMS, handForm, STATED_ASSURANCES, STATED_SOURCES, type Fact } from '../src/index.ts';

test('No sealed fact can be stated at a desk, and no source is a worker', () => {
  const offered = new Set(HAND_FORMS.flatMap(({ facts }) => facts));
  expect(FACTS.filter((each: Fact) => each.sealed === true && offered.has(each.key as never))).toEqual([]);
  expect(STATED_SOURCES).not.toContain('worker');
});

test('What a form asks are fields of files that give its facts, and the fact that makes the statement is given', () => {
  for (const { key, fields, facts } of HAND_FORMS) {
    const feeding: string[] = facts.flatMap((each) => fact(each).fields);
    // The days of a project are no fact.
    expect([key, fields.filter((field) => !feeding.includes(field) && !field.startsWith('site'))]).toEqual([key, []]);
    const [first] = facts;
    expect([key, first !== undefined && fact(first).fields.some((field) => fields.includes(field))]).toEqual([
      key,
      true,
    ]);
  }
});

test('What the service works out or asks for elsewhere is not offered', () => {
  for (const key of ['screening.hits', 'place.xinjiang', 'workforce.contradictions', 'findings.response'])
    expect(handForm(key)).toBeUndefined();
});

test('A word alone is alleged or admitted; papers and authorities make it stronger', () => {
  expect(STATED_ASSURANCES.buyer[0]).toBe('alleged');
  expect(STATED_ASSURANCES.supplier[0]).toBe('admitted');
  expect(STATED_ASSURANCES.audit).not.toContain('alleged');
  expect(STATED_ASSURANCES.authority).toEqual(['corroborated']);
});
