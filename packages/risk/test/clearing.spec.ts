import { describe, expect, test } from '@jest/globals';
import type { SupplierDossier } from '@plumbline/facts';
import fc from 'fast-check';
import { runs } from '../../facts/test/thorough.ts';
import { assess, clearingBases } from '../src/assess.ts';
import { LABELS, LANES, SEVERITIES } from '../src/assessment.ts';
import type { Flag, SupplierAssessment } from '../src/assessment.ts';
import type { Clearing } from '../src/flags/clearing.ts';
import { methodology } from '../src/methodology.ts';
import { CLEARED_BY, evidenceNeeded } from '../src/rules/clearing.ts';
import { RULES } from '../src/rules/rules.ts';
import { shippedReference } from '../src/shipped-reference.ts';
import { aSupplier, observations, type SaidBy, type SaidFacts } from './a-supplier.ts';

const context = { methodology: methodology(), reference: shippedReference(), asOf: '2026-11-25' };
const ON = '2026-10-01';

const HELD: SaidFacts = { 'documents.holder': 'employer', 'documents.access': 'none' };
const PAID: SaidFacts = {
  'recruitment.workerCost': { minor: 50, currency: 'USD' },
  'pay.netMonthly': { minor: 100, currency: 'USD' },
};
const AUDIT: SaidBy = { source: 'audit', assurance: 'documented', evidenceDate: '2026-09-01' };

const supplierWith = (facts: SaidFacts, said = AUDIT): SupplierDossier =>
  aSupplier({ facts: { 'place.country': 'IN', ...facts }, said });

/** The clearing of a flag as a person made it on these facts. */
function cleared(dossier: SupplierDossier, flag: Flag, on = ON): Clearing {
  const { ruleId, subject, severity } = flag;
  return { ruleId, subject, severity: severity ?? 'L', bases: clearingBases(dossier, context, flag), on };
}

function flagOf(dossier: SupplierDossier, ruleId: string): Flag {
  const flag = assess(dossier, context).flags.find((each) => each.ruleId === ruleId);
  if (flag === undefined) throw new Error(`${ruleId} does not hold`);
  return flag;
}

const rulesOf = ({ flags }: SupplierAssessment): string[] => flags.map(({ ruleId }) => ruleId);
const clearedRules = (result: SupplierAssessment): string[] => (result.cleared ?? []).map(({ flag }) => flag.ruleId);

describe('A cleared flag', () => {
  test('is not open: it sets no floor of its own and decides no lane; it is shown with the day of the clearing', () => {
    const dossier = supplierWith(HELD);
    const result = assess(dossier, { ...context, clearings: [cleared(dossier, flagOf(dossier, 'DOC-RETENTION'))] });
    expect(rulesOf(result)).not.toContain('DOC-RETENTION');
    expect(result.cleared).toMatchObject([{ flag: { ruleId: 'DOC-RETENTION' }, clearedOn: ON, watched: true }]);
    expect(result.scores.observed).toBeNull();
    expect(result.lane).not.toBe('1');
  });

  test.each<[string, SaidFacts, SaidBy]>([
    ['later evidence says the same', HELD, { ...AUDIT, evidenceDate: '2026-11-01' }],
    ['another source says the same', HELD, { ...AUDIT, source: 'buyer' }],
    ['another holder is recorded', { ...HELD, 'documents.holder': 'agent' }, AUDIT],
  ])('is open again where %s', (_, facts, said) => {
    const before = supplierWith(HELD);
    const clearings = [cleared(before, flagOf(before, 'DOC-RETENTION'))];
    const result = assess(supplierWith(facts, said), { ...context, clearings });
    expect(rulesOf(result)).toContain('DOC-RETENTION');
    expect(result.cleared).toBeUndefined();
  });

  test('is open again where it has become graver', () => {
    const before = supplierWith({ ...HELD, 'documents.access': 'any-hour' });
    const clearings = [cleared(before, flagOf(before, 'DOC-RETENTION'))];
    expect(rulesOf(assess(supplierWith(HELD), { ...context, clearings }))).toContain('DOC-RETENTION');
  });

  test('at one site leaves that of another site open', () => {
    const one = supplierWith(HELD);
    const [site] = one.sites;
    const both = { ...one, sites: [...one.sites, { ...site, key: 'elsewhere' }] } as SupplierDossier;
    const flag = flagOf(one, 'DOC-RETENTION');
    const result = assess(both, { ...context, clearings: [cleared(one, flag)] });
    expect(result.flags.filter(({ ruleId }) => ruleId === 'DOC-RETENTION')).toMatchObject([
      { subject: { key: 'elsewhere' } },
    ]);
    expect(clearedRules(result)).toEqual(['DOC-RETENTION']);
  });

  test('makes no other flag graver', () => {
    const dossier = supplierWith({ ...HELD, ...PAID });
    expect(flagOf(dossier, 'RECRUIT-FEE-WORKER-PAID').severity).toBe('C');
    const clearings = [cleared(dossier, flagOf(dossier, 'DOC-RETENTION'))];
    const fees = assess(dossier, { ...context, clearings }).flags.find(
      ({ ruleId }) => ruleId === 'RECRUIT-FEE-WORKER-PAID',
    );
    expect(fees?.severity).toBe('H');
  });

  test('of the two that make a pattern ends the pattern, which nobody clears by itself', () => {
    const dossier = supplierWith({ ...HELD, 'hours.refusal': 'pay-lost' });
    const pattern = flagOf(dossier, 'PATTERN-FL');
    expect(clearingBases(dossier, context, pattern)).toEqual([]);
    const clearings = [cleared(dossier, flagOf(dossier, 'DOC-RETENTION'))];
    expect(rulesOf(assess(dossier, { ...context, clearings }))).not.toContain('PATTERN-FL');
  });
});

const anyFacts = fc.record(
  {
    'documents.holder': fc.constantFrom('worker', 'employer', 'agent'),
    'documents.access': fc.constantFrom('any-hour', 'none'),
    'recruitment.workerCost': fc.constantFrom(0, 3, 50, 900).map((minor) => ({ minor, currency: 'USD' })),
    'pay.netMonthly': fc.constant({ minor: 100, currency: 'USD' }),
    'pay.overdueDays': fc.constantFrom(0, 8, 60),
    'hours.refusal': fc.constantFrom('none', 'pay-lost'),
    'recruitment.depositOrBond': fc.boolean(),
    'voice.channel': fc.boolean(),
  },
  { requiredKeys: [] },
);

describe('laws of clearing', () => {
  test('a result without a clearing that fits is the same to the byte', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (facts, others) => {
        const [dossier, other] = [supplierWith(facts), supplierWith(others)];
        const strange = assess(other, context).flags.map((flag) => ({ ...cleared(other, flag), bases: ['another'] }));
        const plain = JSON.stringify(assess(dossier, context));
        expect(JSON.stringify(assess(dossier, { ...context, clearings: [] }))).toBe(plain);
        expect(JSON.stringify(assess(dossier, { ...context, clearings: strange }))).toBe(plain);
      }),
      runs(60),
    );
  });

  test('clearing any flags makes nothing worse, and what is cleared is open nowhere', () => {
    fc.assert(
      fc.property(anyFacts, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (facts, which) => {
        const dossier = supplierWith(facts);
        const before = assess(dossier, context);
        const clearings = before.flags.filter((_, at) => which[at] ?? false).map((flag) => cleared(dossier, flag));
        const after = assess(dossier, { ...context, clearings });
        expect(Number(after.scores.R)).toBeLessThanOrEqual(Number(before.scores.R));
        // Without a finding too little may be known for a band: that is no worse one.
        if (after.label !== 'NOT_ENOUGH_KNOWN')
          expect(LABELS.indexOf(after.label)).toBeGreaterThanOrEqual(LABELS.indexOf(before.label));
        expect(LANES.indexOf(after.lane)).toBeGreaterThanOrEqual(LANES.indexOf(before.lane));
        const severities = new Map(before.flags.map(({ ruleId, severity }) => [ruleId, severity]));
        for (const { ruleId, severity } of after.flags) {
          const was = severities.get(ruleId);
          expect(was).toBeDefined();
          expect(SEVERITIES.indexOf(severity ?? 'L')).toBeLessThanOrEqual(SEVERITIES.indexOf(was ?? 'L'));
        }
        expect(clearedRules(after).filter((ruleId) => rulesOf(after).includes(ruleId))).toEqual([]);
      }),
      runs(60),
    );
  });

  test('a new fact is never hidden by a clearing: the result is what it would be without it', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const dossier = supplierWith(facts);
        const clearings = assess(dossier, context).flags.map((flag) => cleared(dossier, flag));
        const site = dossier.sites[0];
        if (site === undefined) throw new Error('No site');
        const said = observations(facts, { ...AUDIT, evidenceDate: '2026-11-20' });
        const later = { ...dossier, sites: [{ ...site, observations: { ...site.observations, ...said } }] };
        const findings = (result: SupplierAssessment) => result.flags.filter((flag) => flag.class === 'FINDING');
        expect(findings(assess(later, { ...context, clearings }))).toEqual(findings(assess(later, context)));
      }),
      runs(60),
    );
  });
});

describe('What clears a flag', () => {
  test('is named for every finding and sanction, but for matches that somebody decides about', () => {
    const without = RULES.filter(
      ({ id, class: kind }) => (kind === 'FINDING' || kind === 'SANCTION') && CLEARED_BY[id] === undefined,
    );
    expect(without.map(({ id }) => id)).toEqual(['SANC-UFLPA-ENTITY', 'SANC-LIST-MATCH']);
  });

  test('is named only for rules that there are, and never for context', () => {
    const known = new Map(RULES.map((rule) => [rule.id, rule.class]));
    const strange = Object.keys(CLEARED_BY).filter((id) => (known.get(id) ?? 'INHERENT') === 'INHERENT');
    expect(strange).toEqual([]);
  });

  test('of a Critical finding about people includes a verification on the workers’ side', () => {
    const flag = { ruleId: 'DOC-RETENTION', class: 'FINDING' } as const;
    expect(evidenceNeeded({ ...flag, severity: 'C' })).toContain('worker-verification');
    expect(evidenceNeeded({ ...flag, severity: 'H' })).not.toContain('worker-verification');
    expect(evidenceNeeded({ ruleId: 'SANC-DPRK', class: 'SANCTION', severity: 'C' })).toEqual(['rebuttal']);
    expect(evidenceNeeded({ ruleId: 'SANC-LIST-MATCH', class: 'SANCTION', severity: 'H' })).toEqual([]);
  });
});
