import type { HeldEvidence, HeldFlag, HeldSupplier, Holdings } from '../../src/purposes/index.ts';

/** A supplier with one site and nothing else, on the last day of October 2026. */
export function held(more: Partial<Holdings> = {}): Holdings {
  return {
    asOf: '2026-10-31',
    language: 'en',
    suppliers: [{ id: 's-1', name: 'Orchid Hometex', country: 'IN', role: null, assessment: null }],
    sites: [{ id: 'site-1', supplierId: 's-1', name: 'Unit 2', country: 'IN', place: 'Tiruppur' }],
    leftOut: null,
    facts: [],
    factNames: {},
    flags: [],
    gaps: [],
    decisions: [],
    remedies: [],
    requests: [],
    counts: [],
    evidence: [],
    editions: [],
    production: { chain: 'general', lots: [] },
    ...more,
  };
}

export function aPaper(kind: string, more: Partial<HeldEvidence> = {}): HeldEvidence {
  return {
    ...{ evidenceId: `e-${kind}`, kind, title: `Paper: ${kind}`, issuer: 'Kestrel Assurance', grade: 'B' },
    ...{ language: 'en', translationOf: null, licence: null, isRedacted: false },
    ...{ suppliers: ['s-1'], sites: ['site-1'], lots: [], steps: [] },
    ...{ period: null, dated: '2026-06-01', validUntil: null },
    ...more,
  };
}

export function aFlag(ruleId: string, more: Partial<HeldFlag> = {}): HeldFlag {
  return {
    ...{ id: `f-${ruleId}`, supplierId: 's-1', siteId: 'site-1', ruleId, ruleVersion: 1 },
    ...{ class: 'FINDING', state: 'OPEN', severity: { code: 'H', text: 'High' } },
    assurance: { code: 'documented', text: 'documented' },
    sentence: {
      code: `flag.${ruleId}`,
      text: 'An audit of 3 October 2026 recorded that the employer holds passports.',
    },
    ...{ response: null, ilo: ['I7'], evidenceDate: '2026-10-03', clearedOn: null, evidence: [], protection: 'none' },
    ...more,
  };
}

export function anAssessedSupplier(): HeldSupplier {
  return {
    ...{ id: 's-1', name: 'Orchid Hometex', country: 'IN', role: null },
    assessment: {
      ...{ id: 'a-1', on: '2026-10-30', methodology: 'FLRM-1.1', score: '62.10' },
      ...{ label: { code: 'HIGH', text: 'High risk of forced labour' }, range: { low: '55.00', high: '71.40' } },
      confidence: { code: 'Medium', text: 'Medium confidence' },
      lane: { code: '2', text: 'Second in the order of attention' },
      ...{ contextRecorded: '0.94', answersKnown: { known: 5, of: 12, verified: 1 } },
    },
  };
}
