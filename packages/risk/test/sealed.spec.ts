import { describe, expect, test } from '@jest/globals';
import { FACT_VALUES, FACTS } from '@plumbline/facts';
import type { FactKey, FactType, InputDossier, Observations, SiteDossier, SupplierDossier } from '@plumbline/facts';
import fc from 'fast-check';
import { runs } from '../../facts/test/thorough.ts';
import { assess, assessSealed } from '../src/assess.ts';
import type { SupplierAssessment } from '../src/assessment.ts';
import { methodology } from '../src/methodology.ts';
import { compileRules } from '../src/rules/compile.ts';
import { flag, holds } from '../src/rules/expression.ts';
import { emptyFrame } from '../src/rules/frame.ts';
import { openRules } from '../src/rules/open-rules.ts';
import { RULES } from '../src/rules/rules.ts';
import { shippedReference } from '../src/shipped-reference.ts';
import { aSupplier, observations } from './a-supplier.ts';
import type { SaidFacts } from './a-supplier.ts';

const context = { methodology: methodology(), reference: shippedReference(), asOf: '2026-11-25' };
const opened = (dossier: SupplierDossier): string => JSON.stringify(assess(dossier, context));

/** Telling values of each type: good, bad and grave ones. */
const VALUES: Readonly<Record<Exclude<FactType, 'choice'>, readonly unknown[]>> = {
  text: ['Hotan', 'H-2A'],
  'text-list': [[]],
  country: ['CN', 'KP', 'QA'],
  'country-list': [['KP'], ['NP', 'BD']],
  'yes-no': [true, false],
  date: ['2020-01-01', '2026-11-01'],
  count: [0, 3, 500],
  'survey-count': [0, 3, 50],
  share: ['0', '0.3', '1'],
  decimal: ['0', '48', '60.5', '72.5'],
  days: [0, 8, 90],
  money: [
    { minor: 0, currency: 'USD' },
    { minor: 90000, currency: 'USD' },
  ],
  sectors: [[{ key: 'CON', confidence: 90 }], [{ key: 'DOM', confidence: 90 }]],
  goods: [[{ good: 'cotton', inferred: false }]],
  'code-list': [['5201'], ['401511']],
  coordinates: [{ latitude: 37, longitude: 80 }],
  'list-hits': [
    [
      {
        list: 'l',
        kind: 'uflpa',
        entry: '1',
        listedName: 'X',
        how: 'identifier',
        matchedOn: 'X',
        country: 'same',
        status: null,
      },
    ],
  ],
};

function valuesOf(key: FactKey): readonly unknown[] {
  if (key === 'place.xinjiang') return [{ found: true, where: 'address', term: 'Hotan' }];
  const shape: object = FACT_VALUES[key];
  if ('options' in shape) return shape.options as readonly unknown[];
  if ('element' in shape && 'options' in (shape.element as object))
    return [[], (shape.element as { options: unknown }).options];
  const { type } = FACTS.find((fact) => fact.key === key) ?? { type: 'text' };
  return VALUES[type as keyof typeof VALUES];
}

const anyFacts = (keys: readonly FactKey[]): fc.Arbitrary<SaidFacts> =>
  fc
    .subarray([...keys])
    .chain((some) =>
      fc.record(
        Object.fromEntries(some.map((key) => [key, fc.constantFrom(...valuesOf(key), 'declined', 'notRecorded')])),
      ),
    ) as fc.Arbitrary<SaidFacts>;
const KEYS = FACTS.map(({ key }) => key);
const OPEN = KEYS.filter((key) => !key.startsWith('input.'));
const INPUT: readonly FactKey[] = ['input.origin', 'input.subdivision', 'place.xinjiang'];

const anInput = (key: string, facts: SaidFacts): InputDossier => ({
  key,
  name: key,
  goods: ['cotton'],
  observations: observations(facts),
});
const asSealed = (facts: SaidFacts): Observations =>
  observations(facts, { source: 'worker', assurance: 'corroborated', protection: 'sealed' });

/** The dossier with sealed observations at its supplier, its site and its input, a sealed input and a sealed site. */
function withSealed(dossier: SupplierDossier, facts: SaidFacts, ofInput: SaidFacts): SupplierDossier {
  const [site] = dossier.sites as [SiteDossier];
  const sealed = asSealed(facts);
  const besides = Object.fromEntries(
    Object.entries(sealed).filter(([key]) => site.observations[key as FactKey] === undefined),
  );
  return {
    ...dossier,
    sealed,
    observations: { ...sealed, ...dossier.observations },
    sites: [
      {
        ...site,
        sealed,
        observations: { ...site.observations, ...besides },
        inputs: [
          ...site.inputs.map((input) => ({
            ...input,
            sealed: asSealed(ofInput),
            observations: { ...asSealed(ofInput), ...input.observations },
          })),
          { ...anInput('silica', {}), sealed: asSealed(ofInput), protection: 'sealed' },
        ],
      },
      { ...site, key: 'hidden', sealed, inputs: [], protection: 'sealed' },
    ],
  };
}

describe('what workers, complaints and informants said', () => {
  test('never moves the open result by a byte, whatever it says and wherever it stands', () => {
    fc.assert(
      fc.property(
        anyFacts(OPEN),
        anyFacts(INPUT),
        anyFacts(OPEN),
        anyFacts(INPUT),
        (facts, ofInput, sealed, ofSealed) => {
          const dossier = aSupplier({ facts, inputs: [anInput('cotton', ofInput)] });
          expect(opened(withSealed(dossier, sealed, ofSealed))).toBe(opened(dossier));
        },
      ),
      runs(200),
    );
  });

  test('counts in the sealed result, where it is preferred to what others said', () => {
    const said: SaidFacts = { 'place.country': 'VN', 'documents.holder': 'worker', 'documents.access': 'any-hour' };
    const result = assessSealed(
      aSupplier({ facts: said, sealed: { 'documents.holder': 'employer', 'documents.access': 'none' } }),
      context,
    );
    expect(find(result, 'DOC-RETENTION')).toMatchObject({ severity: 'C', protection: 'sealed' });
    expect(find(assess(aSupplier({ facts: said }), context), 'DOC-RETENTION')).toBeUndefined();
  });

  test('takes nothing known away where workers were asked and did not say', () => {
    const facts: SaidFacts = { 'place.country': 'VN', 'documents.holder': 'employer' };
    const result = assessSealed(aSupplier({ facts, sealed: { 'documents.holder': 'notRecorded' } }), context);
    expect(find(result, 'DOC-RETENTION')).toMatchObject({ severity: 'H' });
  });

  test('is the open result where nothing is sealed', () => {
    const dossier = aSupplier({ facts: { 'place.country': 'VN', 'documents.holder': 'employer' } });
    expect(assessSealed(dossier, context).scores).toEqual(assess(dossier, context).scores);
  });
});

const find = ({ flags }: SupplierAssessment, ruleId: string) => flags.find((each) => each.ruleId === ruleId);

describe('a sealed rule', () => {
  const [held, paid] = ['DOC-RETENTION', 'RECRUIT-FEE-WORKER-PAID'].map((id) =>
    RULES.find((rule) => rule.id === id),
  ) as [(typeof RULES)[number], (typeof RULES)[number]];
  const secret = { ...held, protection: 'sealed' as const };

  test('is not among the rules of the open result, neither as a flag nor as a question', () => {
    expect(methodology().open.rules.filter(({ protection }) => protection === 'sealed')).toEqual([]);
    const result = assess(aSupplier({ facts: { 'place.country': 'VN' } }), context);
    const sealed = new Set(RULES.filter(({ protection }) => protection === 'sealed').map(({ id }) => id));
    expect(result.unknown.filter(({ ruleId }) => sealed.has(ruleId))).toEqual([]);
    expect(result.gaps.filter(({ rules }) => rules.some((id) => sealed.has(id)))).toEqual([]);
    const facts = new Set<string>(FACTS.filter((fact) => 'sealed' in fact).map(({ key }) => key));
    expect(result.gaps.filter(({ fact }) => facts.has(fact))).toEqual([]);
  });

  test('leaves nothing undecided in an open rule that asks about it', () => {
    const asks = {
      ...paid,
      trigger: holds('workerPaid'),
      severities: [{ severity: 'C' as const, when: flag(held.id) }],
    };
    const { run, newTrace, rules } = compileRules(openRules([secret, asks]));
    const trace = newTrace();
    run(emptyFrame(), trace);
    expect(rules.map(({ id }) => id)).toEqual([paid.id]);
    expect([...trace.couldBe]).toEqual([0]);
  });
});
