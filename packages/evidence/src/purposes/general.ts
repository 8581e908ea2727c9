import type { Purpose } from './purpose.ts';

/** The file that a buyer shows a customer, an auditor or an investor: what was known, what was done about it, and what is not known. */
export const GENERAL: Purpose = {
  key: 'general',
  edition: '1',
  asOf: '2026-11-29',
  status: { kind: 'guidance' },
  clocks: [],
  followsLots: false,
  sources: {
    'oecd-1': {
      citation: 'OECD Due Diligence Guidance for Responsible Business Conduct (2018), step 1',
      checked: false,
    },
    'oecd-2': {
      citation: 'OECD Due Diligence Guidance for Responsible Business Conduct (2018), step 2',
      checked: false,
    },
    'oecd-3': {
      citation: 'OECD Due Diligence Guidance for Responsible Business Conduct (2018), step 3',
      checked: false,
    },
    'oecd-4': {
      citation: 'OECD Due Diligence Guidance for Responsible Business Conduct (2018), step 4',
      checked: false,
    },
    'oecd-6': {
      citation: 'OECD Due Diligence Guidance for Responsible Business Conduct (2018), step 6',
      checked: false,
    },
    'ungp-17': {
      citation: 'UN Guiding Principles on Business and Human Rights (2011), principles 17 to 21',
      checked: false,
    },
    'ungp-22': {
      citation: 'UN Guiding Principles on Business and Human Rights (2011), principles 22, 29 and 31',
      checked: false,
    },
    ilo: { citation: 'ILO indicators of forced labour (2012, revised 2025)', checked: false },
  },
  entries: [
    { key: 'summary', section: 'summary', needs: [{ kind: 'written' }], sources: ['ungp-17'] },
    { key: 'suppliers', section: 'summary', needs: [{ kind: 'record', of: 'sites' }], sources: ['oecd-2'] },
    {
      ...{ key: 'assessment', section: 'people', sources: ['oecd-2', 'ungp-17', 'ilo'] },
      needs: [{ kind: 'record', of: 'assessment' }],
    },
    { key: 'indicators', section: 'people', needs: [{ kind: 'record', of: 'flags' }], sources: ['ilo', 'oecd-2'] },
    {
      ...{ key: 'workforce', section: 'people', sources: ['oecd-2'] },
      needs: [
        { kind: 'fact', facts: ['workforce.total', 'workforce.migrantShare', 'workforce.agencyShare'] },
        { kind: 'paper', of: ['payroll-summary', 'hiring-records'], each: 'site', freshMonths: 24 },
      ],
    },
    {
      ...{ key: 'recruitment-cost', section: 'people', sources: ['ilo', 'oecd-2'] },
      needs: [
        { kind: 'fact', facts: ['recruitment.workersPaid'] },
        { kind: 'paper', of: ['fee-survey', 'ledger'], each: 'site', freshMonths: 12 },
      ],
    },
    {
      ...{ key: 'papers-and-movement', section: 'people', sources: ['ilo'] },
      needs: [{ kind: 'fact', facts: ['documents.holder', 'movement.exitLoss'] }],
    },
    {
      ...{ key: 'social-audit', section: 'people', sources: ['oecd-4'] },
      needs: [{ kind: 'paper', of: ['audit-report'], each: 'site', gradeAtLeast: 'B', freshMonths: 24 }],
    },
    {
      ...{ key: 'complaints', section: 'people', sources: ['ungp-22'] },
      needs: [
        { kind: 'fact', facts: ['voice.channel'] },
        { kind: 'paper', of: ['channel-poster', 'procedure'], each: 'site' },
      ],
    },
    {
      ...{ key: 'policy', section: 'system', sources: ['oecd-1'] },
      needs: [{ kind: 'paper', of: ['policy'], each: 'supplier' }],
    },
    { key: 'requests', section: 'system', needs: [{ kind: 'record', of: 'request' }], sources: ['oecd-2'] },
    {
      key: 'decisions',
      section: 'system',
      needs: [{ kind: 'record', of: 'decision' }],
      sources: ['oecd-3', 'ungp-17'],
    },
    {
      ...{ key: 'remedy', section: 'system', sources: ['oecd-6', 'ungp-22'] },
      needs: [
        { kind: 'record', of: 'remedy' },
        { kind: 'paper', of: ['action-plan', 'ledger', 'payment-summary', 'attestation'], each: 'finding' },
      ],
    },
    { key: 'editions', section: 'annexes', needs: [{ kind: 'record', of: 'editions' }], sources: ['ungp-17'] },
    { key: 'translations', section: 'annexes', needs: [{ kind: 'translation' }], sources: [] },
    { key: 'custody', section: 'annexes', needs: [{ kind: 'written' }], sources: [] },
  ],
};
