import { describe, expect, test } from '@jest/globals';
import { applyPurpose, purposeOf, type AppliedEntry, type HeldFact, type Holdings } from '../../src/purposes/index.ts';
import { aFlag, anAssessedSupplier, aPaper, held } from './held.ts';

function entryOf(key: string, holdings: Holdings, entry: string, step: string | null = null): AppliedEntry {
  const purpose = purposeOf(key);
  if (purpose === null) throw new Error(`There is no purpose ${key}`);
  const found = applyPurpose(purpose, holdings).entries.find((one) => one.entry.key === entry && one.step === step);
  if (found === undefined) throw new Error(`There is no entry ${entry}`);
  return found;
}

/** State of an entry with the reasons for it. */
function stands(...of: Parameters<typeof entryOf>): string {
  const { state, lacks } = entryOf(...of);
  return [state, ...lacks.map(({ reason }) => reason)].join(' ');
}

const audit = (more: Parameters<typeof aPaper>[1] = {}): Holdings => held({ evidence: [aPaper('audit-report', more)] });
const AUDIT = ['general', 'social-audit'] as const;
const at = (holdings: Holdings): string => stands(AUDIT[0], holdings, AUDIT[1]);

describe('What a pack shows for an entry that needs a paper', () => {
  test('is in where a paper of the kind speaks of the site, on both sides of the last day on which it counts', () => {
    expect(at(audit())).toBe('IN');
    expect(at(audit({ dated: '2024-10-31' }))).toBe('IN');
    expect(at(audit({ dated: '2024-10-30' }))).toBe('STALE older');
    expect(at(audit({ validUntil: '2026-10-31' }))).toBe('IN');
    expect(at(audit({ validUntil: '2026-10-30' }))).toBe('STALE ended');
  });

  test('counts from the end of the period of which it speaks', () => {
    expect(at(audit({ dated: '2026-10-01', period: { from: '2024-01-01', until: '2024-06-30' } }))).toBe('STALE older');
  });

  test('is missing where there is none, and where it speaks of another site or supplier', () => {
    expect(at(held())).toBe('MISSING not-held');
    expect(at(audit({ sites: ['site-9'] }))).toBe('MISSING not-held');
    expect(at(audit({ suppliers: ['s-9'], sites: [] }))).toBe('MISSING not-held');
  });

  test('is not known, rather than missing, where nobody has said of which site the paper speaks or when it was made', () => {
    expect(at(audit({ sites: [] }))).toBe('UNKNOWN covers-not-said');
    expect(at(audit({ dated: null }))).toBe('UNKNOWN undated');
  });

  test('is not signed for where nobody stands behind the paper, or only the supplier itself', () => {
    expect(at(audit({ issuer: null }))).toBe('UNSIGNED no-issuer');
    expect(at(audit({ grade: 'C' }))).toBe('UNSIGNED weaker-source');
  });

  test('rests on the best paper, and names the others too', () => {
    const evidence = [
      aPaper('audit-report', { evidenceId: 'e-old', dated: '2020-01-01' }),
      aPaper('audit-report', { evidenceId: 'e-new' }),
    ];
    const entry = entryOf(AUDIT[0], held({ evidence }), AUDIT[1]);
    expect(entry).toMatchObject({ state: 'IN', found: 1, of: 1, evidence: ['e-new', 'e-old'] });
  });

  test('is asked of the supplier where no site is known', () => {
    expect(entryOf('general', held({ sites: [] }), 'social-audit').lacks).toMatchObject([
      { state: 'MISSING', subject: { kind: 'supplier', id: 's-1' } },
    ]);
  });
});

describe('What a pack shows by lot and step', () => {
  const lots = { chain: 'cotton', lots: ['L-1', 'L-2'] } as const;
  const record = aPaper('production-record', { lots: ['L-1'], steps: ['spinning'] });

  test('has an entry for each step from the raw material on', () => {
    const purpose = purposeOf('uflpa');
    const steps =
      purpose === null ? [] : applyPurpose(purpose, held({ production: lots })).entries.map(({ step }) => step);
    expect(steps.filter((step) => step !== null)).toEqual([
      ...['raw-material', 'ginning', 'spinning', 'weaving', 'dyeing', 'cutting-and-sewing'],
    ]);
  });

  test('names the lots that no paper traces', () => {
    const entry = entryOf('uflpa', held({ production: lots, evidence: [record] }), 'step', 'spinning');
    expect(entry).toMatchObject({ state: 'MISSING', found: 1, of: 2 });
    expect(entry.lacks.map(({ subject }) => subject.id)).toEqual(['L-2']);
    expect(entryOf('uflpa', held({ production: lots, evidence: [record] }), 'step', 'weaving').found).toBe(0);
  });

  test('does not know of which lot a paper speaks that names none', () => {
    const evidence = [{ ...record, lots: [] }];
    expect(stands('uflpa', held({ production: lots, evidence }), 'step', 'spinning')).toBe(
      'UNKNOWN covers-not-said covers-not-said',
    );
  });

  test('says that no lot is named', () => {
    expect(stands('uflpa', held(), 'lots')).toBe('UNKNOWN no-lot');
    expect(stands('uflpa', held({ production: lots }), 'lots')).toBe('IN');
  });
});

describe('What a pack shows of what is recorded', () => {
  const fact: HeldFact = {
    ...{ id: 'o-1', supplierId: 's-1', siteId: 'site-1', value: 'no', people: null, source: null, evidence: ['e-1'] },
    ...{ fact: { code: 'recruitment.workersPaid', text: 'whether any worker paid' }, evidenceDate: '2026-05-01' },
    ...{ state: 'KNOWN', isStale: false, protection: 'none' },
  };
  const cost = (facts: Holdings['facts']): string => {
    const evidence = [aPaper('fee-survey')];
    return stands('general', held({ facts, evidence }), 'recruitment-cost');
  };

  test('tells a declined answer from one that nobody knows, and both from a question that was never asked', () => {
    expect(cost([fact])).toBe('IN');
    expect(cost([{ ...fact, siteId: null }])).toBe('IN');
    expect(cost([{ ...fact, isStale: true }])).toBe('STALE older');
    expect(cost([{ ...fact, state: 'DECLINED' }])).toBe('UNKNOWN declined');
    expect(cost([{ ...fact, state: 'UNKNOWN' }])).toBe('UNKNOWN nobody-knows');
    expect(cost([{ ...fact, siteId: 'site-9' }])).toBe('UNKNOWN not-asked');
    expect(cost([])).toBe('UNKNOWN not-asked');
  });

  test('asks for a remedy of each open finding, for nothing where there is none, and does not know it of a supplier that was never assessed', () => {
    const suppliers = [anAssessedSupplier()];
    const flags = [aFlag('DOC-RETENTION'), aFlag('INH-COUNTRY-HIGH', { class: 'INHERENT' })];
    expect(stands('general', held(), 'remedy')).toBe('UNKNOWN not-assessed');
    expect(stands('general', held({ suppliers }), 'remedy')).toBe('IN');
    expect(stands('general', held({ suppliers, flags }), 'remedy')).toBe('MISSING no-remedy not-held');
    const remedy = {
      ...{ id: 'r-1', supplierId: 's-1', flagId: 'f-DOC-RETENTION', dueOn: null, doneOn: null, evidence: [] },
      ...{ action: { code: 'DOC', text: 'Return papers' }, state: { code: 'DONE', text: 'done' } },
    };
    const backed = [{ ...aFlag('DOC-RETENTION'), evidence: ['e-action-plan'] }];
    const evidence = [aPaper('action-plan')];
    expect(stands('general', held({ suppliers, flags: backed, remedies: [remedy], evidence }), 'remedy')).toBe('IN');
  });

  test('wants a translation of each paper in another language', () => {
    const original = aPaper('policy', { evidenceId: 'e-gu', language: 'gu' });
    const translation = aPaper('policy', { evidenceId: 'e-en', translationOf: 'e-gu', language: 'en-GB' });
    expect(stands('uflpa', held({ evidence: [original] }), 'translations')).toBe('MISSING not-translated');
    expect(stands('uflpa', held({ evidence: [original, translation] }), 'translations')).toBe('IN');
  });

  test('is the same in whatever order things are handed in', () => {
    const purpose = purposeOf('uflpa');
    if (purpose === null) throw new Error('There is no such purpose');
    const evidence = ['invoices', 'policy', 'supply-chain-map', 'packing-list'].map((kind) =>
      aPaper(kind, { lots: ['L-1'] }),
    );
    const production = { chain: 'cotton', lots: ['L-1', 'L-2'] } as const;
    const one = applyPurpose(purpose, held({ evidence, production }));
    const turned = { chain: 'cotton', lots: production.lots.toReversed() } as const;
    expect(applyPurpose(purpose, held({ evidence: evidence.toReversed(), production: turned }))).toEqual(one);
  });
});
