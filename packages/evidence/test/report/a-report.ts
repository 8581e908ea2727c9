import { applyPurpose, purposeOf, type HeldFact, type Holdings } from '../../src/purposes/index.ts';
import { reportOf, type Report } from '../../src/report/index.ts';
import { SCOPE } from '../a-pack.ts';
import { aFlag, anAssessedSupplier, aPaper, held } from '../purposes/held.ts';

const PACK_ID = '5f0c2a77-1c5e-8d10-9a41-0b2f6f3d9c11';

/** Two suppliers on the way from cotton to sheets, with what a buyer would hold of them: gaps, a stale certificate, a paper that nobody signed for. */
export function aBinder(more: Partial<Holdings> = {}): Holdings {
  const lots = ['OH-2611', 'OH-2612', 'OH-2614'];
  const paper = (id: string, kind: string, more: Parameters<typeof aPaper>[1] = {}): ReturnType<typeof aPaper> =>
    aPaper(kind, { evidenceId: id, lots, ...more });
  return held({
    suppliers: [
      anAssessedSupplier(),
      { id: 's-2', name: 'โรงงานปั่นด้าย สยาม', country: 'TH', role: null, assessment: null },
    ],
    sites: [
      { id: 'site-1', supplierId: 's-1', name: 'Unit 2', country: 'IN', place: 'Tiruppur' },
      { id: 'site-2', supplierId: 's-2', name: 'อาคาร 4', country: 'TH', place: 'ชลบุรี' },
    ],
    facts: [
      aFact('recruitment.workersPaid', 'whether any worker paid for the job', { value: 'no' }),
      aFact('workforce.migrantShare', 'share of migrant workers', { people: { count: 45, of: 120 } }),
      aFact('workforce.agencyShare', 'share of agency workers', { people: { count: 4, of: 120 } }),
      aFact('audit.date', 'date of the last social audit', { value: '2 Sep 2024', isStale: true, evidence: ['e-3'] }),
      aFact('documents.holder', 'who holds passports', { state: 'DECLINED', value: null }),
    ],
    factNames: {
      'workforce.total': 'number of workers',
      'voice.channel': 'whether workers have a channel for complaints',
    },
    flags: [
      aFlag('DOC-RETENTION', { evidence: ['e-3'] }),
      aFlag('INH-COUNTRY-HIGH', {
        ...{ class: 'INHERENT', siteId: null, ilo: [] },
        sentence: { code: 'flag.INH-COUNTRY-HIGH', text: 'The country has a high structural risk.' },
      }),
    ],
    gaps: [
      {
        supplierId: 's-1',
        fact: { code: 'documents.holder', text: 'who holds passports' },
        kind: 'supplier',
        rules: 3,
      },
      { supplierId: 's-2', fact: { code: 'workforce.total', text: 'number of workers' }, kind: 'supplier', rules: 9 },
    ],
    decisions: [
      {
        ...{ id: 'd-1', supplierId: 's-1', kind: { code: 'engage', text: 'Engage' }, decidedOn: '2026-10-20' },
        ...{
          state: { code: 'in-force', text: 'in force' },
          reason: 'Passports go back within 30 days.',
          conditions: null,
        },
        ...{ until: '2026-11-30', evidence: ['e-6'] },
      },
    ],
    counts: [
      {
        ...{ key: 'workers-by-site', title: 'Workers of Orchid Hometex by contract', total: 120 },
        cells: [
          { row: 'permanent', column: null, count: 86 },
          { row: 'agency', column: null, count: 4 },
          { row: 'casual', column: null, count: 30 },
        ],
      },
    ],
    evidence: [
      paper('e-1', 'purchase-order'),
      paper('e-2', 'invoices', { steps: ['cutting-and-sewing', 'weaving'] }),
      paper('e-3', 'audit-report', { dated: '2024-09-02', issuer: '北京纺织检验中心' }),
      paper('e-4', 'production-record', {
        steps: ['spinning'],
        language: 'th',
        title: 'บันทึกการผลิตด้าย',
        suppliers: ['s-2'],
      }),
      paper('e-5', 'production-record', {
        steps: ['spinning'],
        translationOf: 'e-4',
        title: 'Spinning records, translated',
      }),
      paper('e-6', 'action-plan', { issuer: null, title: 'Return of passports' }),
      paper('e-7', 'origin-trace', {
        lots: ['OH-2611', 'OH-2612'],
        steps: ['raw-material', 'ginning'],
        isRedacted: true,
      }),
      paper('e-8', 'certificate', { validUntil: '2026-09-30', title: 'شهادة القطن العضوي', language: 'ar' }),
      paper('e-9', 'packing-list', { title: 'প্যাকিং তালিকা', language: 'bn' }),
    ],
    editions: [
      {
        ...{
          key: 'uflpa',
          title: 'UFLPA Entity List',
          edition: '2026-08-12',
          publisher: 'US Department of Homeland Security',
        },
        path: 'lists/uflpa@2026-08.json',
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      },
    ],
    production: { chain: 'cotton', lots },
    ...more,
  });
}

function aFact(code: string, text: string, more: Partial<HeldFact>): HeldFact {
  return {
    ...{ id: `o-${code}`, supplierId: 's-1', siteId: 'site-1', fact: { code, text }, state: 'KNOWN', value: null },
    ...{ people: null, source: { code: 'supplier', text: 'the supplier itself' }, evidenceDate: '2026-05-01' },
    ...{ isStale: false, evidence: [], protection: 'none' },
    ...more,
  };
}

/** A report on holdings. @param key of the purpose */
export function aReport(holdings: Holdings = aBinder(), key = 'uflpa', language = 'en'): Report {
  const purpose = purposeOf(key);
  if (purpose === null) throw new Error(`There is no purpose ${key}`);
  const scope = {
    ...{ ...SCOPE, purpose: { key, edition: purpose.edition }, suppliers: holdings.suppliers.map(({ id }) => id) },
    ...{ products: ['Cotton sheet sets'], recipient: 'Harbour Lane Customs Brokers', language, asOf: holdings.asOf },
  };
  return reportOf(scope, PACK_ID, applyPurpose(purpose, holdings), holdings);
}
