import type { Purpose } from './purpose.ts';

/** What an operator answers when an authority asks before it decides whether to investigate a product. */
export const EU_FLR: Purpose = {
  key: 'eu-flr',
  edition: '1',
  asOf: '2026-11-29',
  status: { kind: 'applies-from', from: '2027-12-14' },
  clocks: [
    { key: 'preliminary', source: 'flr' },
    { key: 'investigation', source: 'flr' },
  ],
  followsLots: true,
  sources: {
    flr: { citation: 'Regulation (EU) 2024/3015, preliminary phase and investigation', checked: false },
    'flr-2': { citation: 'Regulation (EU) 2024/3015, article 2', checked: false },
    guidelines: {
      citation: 'Guidelines of the European Commission on Regulation (EU) 2024/3015 of 30 June 2026',
      checked: false,
    },
    ilo: { citation: 'ILO indicators of forced labour (2012, revised 2025)', checked: false },
  },
  entries: [
    { key: 'summary', section: 'summary', needs: [{ kind: 'written' }], sources: ['flr'] },
    { key: 'product', section: 'summary', needs: [{ kind: 'record', of: 'lots' }], sources: ['flr', 'flr-2'] },
    {
      ...{ key: 'operators', section: 'summary', sources: ['flr'] },
      needs: [
        { kind: 'record', of: 'role' },
        { kind: 'record', of: 'sites' },
        { kind: 'paper', of: ['supply-chain-map'], each: 'scope' },
      ],
    },
    {
      ...{ key: 'components', section: 'production', sources: ['flr', 'flr-2'] },
      needs: [
        { kind: 'fact', facts: ['product.goods'] },
        { kind: 'paper', of: ['origin-trace', 'production-record'], each: 'supplier' },
      ],
    },
    {
      ...{ key: 'risk-sources', section: 'people', sources: ['guidelines'] },
      needs: [
        { kind: 'record', of: 'assessment' },
        { kind: 'record', of: 'editions' },
      ],
    },
    { key: 'indicators', section: 'people', needs: [{ kind: 'record', of: 'flags' }], sources: ['flr-2', 'ilo'] },
    {
      ...{ key: 'workers', section: 'people', sources: ['guidelines'] },
      needs: [
        { kind: 'fact', facts: ['voice.channel', 'voice.representation'] },
        {
          kind: 'paper',
          of: ['audit-report', 'attestation', 'fee-survey'],
          each: 'site',
          gradeAtLeast: 'B',
          freshMonths: 24,
        },
      ],
    },
    {
      ...{ key: 'steps-taken', section: 'system', sources: ['flr', 'guidelines'] },
      needs: [
        { kind: 'paper', of: ['policy'], each: 'scope' },
        { kind: 'record', of: 'request' },
        { kind: 'record', of: 'decision' },
      ],
    },
    {
      ...{ key: 'remediation', section: 'system', sources: ['flr', 'guidelines'] },
      needs: [
        { kind: 'record', of: 'remedy' },
        { kind: 'paper', of: ['action-plan', 'ledger', 'payment-summary', 'attestation'], each: 'finding' },
      ],
    },
    {
      ...{ key: 'leverage', section: 'system', sources: ['guidelines'] },
      needs: [
        {
          kind: 'paper',
          of: ['purchase-order', 'purchase-contract', 'correspondence'],
          each: 'supplier',
          freshMonths: 24,
        },
      ],
    },
    { key: 'editions', section: 'annexes', needs: [{ kind: 'record', of: 'editions' }], sources: [] },
    { key: 'translations', section: 'annexes', needs: [{ kind: 'translation' }], sources: [] },
    { key: 'custody', section: 'annexes', needs: [{ kind: 'written' }], sources: [] },
  ],
};
