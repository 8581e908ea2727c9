import type { Purpose } from './purpose.ts';

/** What an importer hands to US Customs and Border Protection for a review of whether the law applies: by lot and step, back to the raw material. */
export const UFLPA: Purpose = {
  key: 'uflpa',
  edition: '1',
  asOf: '2026-11-29',
  status: { kind: 'in-force', from: '2022-06-21' },
  clocks: [
    { key: 'detention', source: 'cbp' },
    { key: 'proof-of-admissibility', source: 'cfr' },
  ],
  followsLots: true,
  sources: {
    usc: { citation: '19 U.S.C. 1307 (section 307 of the Tariff Act of 1930)', checked: false },
    cfr: { citation: '19 CFR 12.42 to 12.44, three months in 12.43(a)', checked: false },
    uflpa: { citation: 'Uyghur Forced Labor Prevention Act, Public Law 117-78, section 3', checked: false },
    cbp: { citation: 'US Customs and Border Protection, Publication 5560-0526 of 12 June 2026', checked: false },
    faq: {
      citation: 'US Customs and Border Protection, best practices for applicability reviews of 23 February 2023',
      checked: false,
    },
    ilo: { citation: 'ILO indicators of forced labour (2012, revised 2025)', checked: false },
  },
  entries: [
    { key: 'summary', section: 'summary', needs: [{ kind: 'written' }], sources: ['faq'] },
    { key: 'lots', section: 'summary', needs: [{ kind: 'record', of: 'lots' }], sources: ['faq'] },
    {
      ...{ key: 'parties', section: 'summary', sources: ['cbp', 'faq'] },
      needs: [
        { kind: 'record', of: 'role' },
        { kind: 'paper', of: ['supply-chain-map'], each: 'scope' },
      ],
    },
    {
      ...{ key: 'orders', section: 'trade', sources: ['cbp', 'faq'] },
      needs: [
        { kind: 'paper', of: ['purchase-order', 'purchase-contract'], each: 'lot' },
        { kind: 'paper', of: ['invoices'], each: 'lot' },
      ],
    },
    {
      ...{ key: 'payment', section: 'trade', sources: ['cbp', 'faq'] },
      needs: [{ kind: 'paper', of: ['payment-proof'], each: 'lot' }],
    },
    {
      ...{ key: 'shipping', section: 'trade', sources: ['cbp', 'faq'] },
      needs: [
        { kind: 'paper', of: ['packing-list'], each: 'lot' },
        { kind: 'paper', of: ['bill-of-lading'], each: 'lot' },
      ],
    },
    {
      ...{ key: 'origin', section: 'production', sources: ['uflpa', 'cbp'] },
      needs: [
        { kind: 'paper', of: ['origin-trace', 'certificate-of-origin'], each: 'lot' },
        { kind: 'paper', of: ['bill-of-lading'], each: 'lot' },
      ],
    },
    {
      ...{ key: 'step', section: 'production', forEachStep: true, sources: ['cbp', 'faq'] },
      needs: [
        {
          kind: 'paper',
          of: ['production-record', 'origin-trace', 'invoices', 'purchase-order', 'purchase-contract'],
          each: 'lot',
        },
      ],
    },
    {
      ...{ key: 'screening', section: 'people', sources: ['uflpa'] },
      needs: [
        { kind: 'record', of: 'assessment' },
        { kind: 'record', of: 'editions' },
      ],
    },
    {
      ...{ key: 'social-audit', section: 'people', sources: ['cbp'] },
      needs: [{ kind: 'paper', of: ['audit-report'], each: 'site', gradeAtLeast: 'B', freshMonths: 24 }],
    },
    {
      ...{ key: 'indicators', section: 'people', sources: ['usc', 'ilo'] },
      needs: [
        { kind: 'record', of: 'flags' },
        { kind: 'record', of: 'remedy' },
      ],
    },
    {
      ...{ key: 'site-plans', section: 'people', sources: ['cbp'] },
      needs: [{ kind: 'paper', of: ['site-map', 'site-photos'], each: 'site' }],
    },
    {
      ...{ key: 'system', section: 'system', sources: ['cbp'] },
      needs: [
        { kind: 'paper', of: ['policy'], each: 'scope' },
        { kind: 'record', of: 'decision' },
      ],
    },
    { key: 'translations', section: 'annexes', needs: [{ kind: 'translation' }], sources: ['faq'] },
    { key: 'custody', section: 'annexes', needs: [{ kind: 'written' }], sources: [] },
  ],
};
