import { describe, expect, test } from '@jest/globals';
import { FACTS, type Fact, type FactKey, type Observations, type SupplierDossier } from '@plumbline/facts';
import { assess, assessSealed } from '../src/assess.ts';
import { doorOf, factsAndRulesPage, factsOf, otherReader, SCORED, SHOWN_ONLY } from '../src/facts-and-rules.ts';
import { methodology } from '../src/methodology.ts';
import { COLUMN_NAMES } from '../src/rules/columns.ts';
import { FULL_REFERENCE, FULLY_KNOWN } from './everything-known.ts';
import { framesOf } from './frames-of.ts';

const asOf = '2026-11-25';

/** The observations without a fact, as if its column were missing, or as if its cells were blank. */
type Change = (key: FactKey, observed: Observations) => Observations;
const neverAsked: Change = (key, observed) =>
  Object.fromEntries(Object.entries(observed).filter(([fact]) => fact !== key));
const blank: Change = (key, observed) =>
  observed[key] === undefined
    ? observed
    : { ...observed, [key]: { ...observed[key], state: 'notRecorded', value: null } };

function ignorant(dossier: SupplierDossier, change: (observed: Observations) => Observations): SupplierDossier {
  return {
    ...dossier,
    observations: change(dossier.observations),
    sites: dossier.sites.map((site) => ({
      ...site,
      observations: change(site.observations),
      inputs: site.inputs.map((input) => ({ ...input, observations: change(input.observations) })),
    })),
  };
}

const context = { methodology: methodology(), reference: FULL_REFERENCE, asOf };
/** Both results: sealed facts move only the sealed one. */
const judged = (dossier: SupplierDossier): string =>
  JSON.stringify([assess(dossier, context), assessSealed(dossier, context)]);

describe('Nothing is asked for in vain', () => {
  test('every column that rules can read is read by a rule', () => {
    const { rules, reads } = methodology().rules;
    const read = new Set([
      ...reads.flatMap(({ trigger, severity }) => [...trigger, ...severity]),
      ...rules.flatMap(({ parameters }) => parameters),
    ]);
    expect(COLUMN_NAMES.filter((column) => !read.has(column))).toEqual([]);
  });

  test('every column that rules read is filled where a supplier is fully known', () => {
    const frames = FULLY_KNOWN.flatMap((dossier) => framesOf(dossier, FULL_REFERENCE));
    const filled = (at: number): boolean => frames.some(({ numbers }) => !Number.isNaN(numbers[at]));
    expect(COLUMN_NAMES.filter((_, at) => !filled(at))).toEqual([]);
  });

  test('every fact moves the result of a supplier who is fully known, or is only shown', () => {
    const before = FULLY_KNOWN.map(judged);
    const moves = (key: FactKey): boolean =>
      FULLY_KNOWN.some((dossier, at) =>
        [neverAsked, blank].some(
          (change) => judged(ignorant(dossier, (observed) => change(key, observed))) !== before[at],
        ),
      );
    expect(FACTS.map(({ key }) => key).filter((key) => !moves(key))).toEqual(Object.keys(SHOWN_ONLY));
  });

  test('every fact has a rule, a score or a page, and every fact that a rule reads has a door or is sealed', () => {
    const read = new Set(methodology().rules.rules.flatMap(factsOf));
    const facts: readonly Fact[] = FACTS;
    const keyOf = ({ key }: Fact): FactKey => key as FactKey;
    expect(facts.filter((fact) => !read.has(keyOf(fact)) && otherReader(keyOf(fact)) === '').map(keyOf)).toEqual([]);
    expect(facts.filter((fact) => read.has(keyOf(fact)) && doorOf(fact) === '').map(keyOf)).toEqual([]);
    const page = factsAndRulesPage();
    for (const { key } of facts) expect(page).toContain(`| \`${key}\` |`);
  });

  test('every fact that is said to be in a score moves a number, where little else is known', () => {
    const numbers = (dossier: SupplierDossier): string =>
      JSON.stringify(assess(dossier, context).units.map(({ scores, terms }) => [scores, terms]));
    const basis: readonly FactKey[] = ['place.country', 'activity.sectors', 'workforce.migrantShare'];
    const only = (keys: readonly FactKey[]) => (seen: Observations) =>
      Object.fromEntries(Object.entries(seen).filter(([fact]) => keys.includes(fact as FactKey)));
    const moves = (key: FactKey): boolean =>
      FULLY_KNOWN.some(
        (dossier) =>
          numbers(ignorant(dossier, only([...basis, key]))) !==
          numbers(ignorant(dossier, only(basis.filter((other) => other !== key)))),
      );
    expect((Object.keys(SCORED) as FactKey[]).filter((key) => !moves(key))).toEqual([]);
  });
});
