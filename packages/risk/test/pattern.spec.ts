import { describe, expect, test } from '@jest/globals';
import type { SupplierDossier } from '@plumbline/facts';
import { assess, assessSealed } from '../src/assess.ts';
import type { Flag, SupplierAssessment } from '../src/assessment.ts';
import { methodology } from '../src/methodology.ts';
import { aReference } from './a-reference.ts';
import { aSupplier, observations } from './a-supplier.ts';
import type { SaidBy, SaidFacts } from './a-supplier.ts';

const context = {
  methodology: methodology(),
  reference: aReference({ countries: { XB: { V: '36' } }, destinations: { XB: ['1', '1', '0.5', null, null] } }),
  asOf: '2026-11-25',
};
const site: SaidFacts = { 'place.country': 'XB', 'activity.sectors': [{ key: 'MAN-APP', confidence: 90 }] };
const deceived: SaidFacts = {
  'recruitment.offerAsked': 40,
  'recruitment.offerDiffers': 8,
  'recruitment.offerDifference': 'hours',
};
const custody: SaidFacts = { 'documents.holder': 'employer', 'documents.access': 'any-hour' };
const documented: SaidBy = { source: 'audit', assurance: 'documented', evidenceDate: '2026-08-27' };
const byWorkers: SaidBy = { source: 'worker', assurance: 'alleged', protection: 'sealed', evidenceDate: '2026-11-25' };

/** A site with what two sources say of it. */
function told(first: SaidFacts, by: SaidBy, second: SaidFacts, from: SaidBy): SupplierDossier {
  const both = { ...observations(first, by), ...observations(second, from) };
  return aSupplier({ facts: site, said: { assurance: 'documented' }, more: both });
}

const find = ({ flags }: SupplierAssessment, ruleId: string): Flag | undefined =>
  flags.find((flag) => flag.ruleId === ruleId);
const isPattern = (dossier: SupplierDossier): boolean => find(assess(dossier, context), 'PATTERN-FL') !== undefined;

describe('a pattern of forced labour', () => {
  test('G15: deception told by workers and custody that was documented make it in the sealed result only', () => {
    const dossier = told(deceived, byWorkers, custody, documented);
    const open = aSupplier({ facts: site, said: { assurance: 'documented' }, more: observations(custody, documented) });
    expect(find(assessSealed(dossier, context), 'RECRUIT-DECEPTION')?.severity).toBe('H');
    expect(find(assessSealed(dossier, context), 'DOC-RETENTION')?.severity).toBe('H');
    expect(find(assessSealed(dossier, context), 'PATTERN-FL')).toMatchObject({ severity: 'C', protection: 'sealed' });
    expect(assessSealed(dossier, context)).toMatchObject({
      label: 'CRITICAL',
      scores: { R: '90.00', observed: '90.00' },
    });
    expect(JSON.stringify(assess(dossier, context))).toBe(JSON.stringify(assess(open, context)));
  });

  test('hides its parts with it in the sealed result, and leaves the open part open', () => {
    const dossier = told(deceived, byWorkers, custody, documented);
    expect(find(assessSealed(dossier, context), 'DOC-RETENTION')?.protection).toBe('sealed');
    expect(find(assess(dossier, context), 'DOC-RETENTION')?.protection).toBe('none');
  });

  test('G15b: two labour tiers, no policy and a law that requires consent to leave are none', () => {
    const facts: SaidFacts = {
      ...site,
      'workforce.labourTiers': 2,
      'governance.policy': false,
      'movement.exitWaiver': false,
      'workforce.migrantShare': '0.5',
    };
    const result = assessSealed(aSupplier({ facts, said: { assurance: 'documented' } }), context);
    expect(['SUBCON-LABOUR-TIERS', 'GOV-NO-POLICY', 'MOVE-EXIT-PERMIT'].map((id) => find(result, id)?.truth)).toEqual([
      'TRUE',
      'TRUE',
      'TRUE',
    ]);
    expect(find(result, 'PATTERN-FL')).toBeUndefined();
  });

  const audited = (day: string): SaidBy => ({ ...documented, evidenceDate: day });
  test('needs both findings within twelve months', () => {
    expect(isPattern(told(deceived, audited('2026-11-25'), custody, audited('2025-11-25')))).toBe(true);
    expect(isPattern(told(deceived, audited('2026-11-25'), custody, audited('2025-11-24')))).toBe(false);
  });

  test('needs one that is more than alleged', () => {
    const alleged: SaidBy = { source: 'buyer', assurance: 'alleged' };
    expect(isPattern(told(deceived, alleged, custody, documented))).toBe(true);
    expect(isPattern(told(deceived, alleged, custody, alleged))).toBe(false);
  });

  test('needs involuntary work and a menace, from two rules that share no fact', () => {
    const withheld: SaidFacts = { 'pay.overdueDays': 40 };
    expect(isPattern(told(withheld, documented, custody, documented))).toBe(false);
    expect(isPattern(told(withheld, documented, deceived, documented))).toBe(true);
    // A fee is both deception and debt, and stays one finding.
    const fee: SaidFacts = { 'recruitment.workerCost': { minor: 50_000, currency: 'USD' } };
    expect(isPattern(told(fee, documented, {}, documented))).toBe(false);
    // The heavy debt of workers rests on the same cost as their fee.
    const heavy: SaidFacts = {
      'recruitment.workerCostStatistic': 'median',
      'pay.netMonthly': { minor: 10_000, currency: 'USD' },
    };
    expect(isPattern(told(fee, documented, heavy, documented))).toBe(false);
    expect(isPattern(told(fee, documented, custody, documented))).toBe(true);
  });

  test('counts poor housing where it is a finding, and no vulnerability', () => {
    const housed = (facts: SaidFacts): SupplierDossier =>
      told({ 'housing.employerProvided': true, ...facts }, documented, custody, documented);
    expect(isPattern(housed({ 'housing.fireExit': 'none' }))).toBe(true);
    expect(isPattern(housed({ 'housing.peoplePerRoom': 12 }))).toBe(false);
    const crew: SaidFacts = { 'vulnerable.crewAdvance': 'stops-leaving' };
    expect(isPattern(told(deceived, documented, crew, documented))).toBe(false);
  });

  test('is a floor of its own, which the explanation names', () => {
    const { terms } = assess(told(deceived, documented, custody, documented), context);
    expect(terms.find(({ key }) => key === 'floor')).toMatchObject({ value: '90.00000000', ruleId: 'PATTERN-FL' });
  });
});
