/** Kinds of paper, by the words that the whole product has for them. */
export const PAPER_KINDS = [
  'company-extract',
  'payroll-summary',
  'origin-trace',
  'hiring-records',
  'policy',
  'fee-survey',
  'invoices',
  'ledger',
  'agent-licence',
  'agent-agreement',
  'agent-check',
  'offer-template',
  'contract-template',
  'training-record',
  'locker-record',
  'attestation',
  'payment-summary',
  'time-summary',
  'work-rules',
  'waiver-template',
  'safety-certificate',
  'site-photos',
  'channel-poster',
  'procedure',
  'audit-report',
  'action-plan',
  'purchase-order',
  'payment-proof',
  'packing-list',
  'bill-of-lading',
  'customs-entry',
  'certificate-of-origin',
  'production-record',
  'purchase-contract',
  'site-map',
  'supply-chain-map',
  'test-report',
  'certificate',
  'visit-report',
  'authority-letter',
  'correspondence',
  'public-report',
  'other',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** Papers about single workers, and pictures of them. They never enter a pack, whatever its purpose. */
export const NEVER_IN_A_PACK: ReadonlySet<string> = new Set([
  'signed-contract',
  'payslips',
  'bank-file',
  'identity-papers',
  'list-of-workers',
  'photo-of-people',
]);

/** Rules about the status of people at a site: what follows from them could be turned against workers, so no pack tells them. */
export const RULES_NEVER_TOLD: ReadonlySet<string> = new Set(['RECRUIT-VISA-MISMATCH', 'DOC-PERMIT-LAPSED']);

/** Papers about goods on their way, which can name lots and steps of production. */
export const PAPERS_OF_GOODS: readonly PaperKind[] = [
  'origin-trace',
  'invoices',
  'purchase-order',
  'purchase-contract',
  'payment-proof',
  'packing-list',
  'bill-of-lading',
  'customs-entry',
  'certificate-of-origin',
  'production-record',
  'test-report',
  'certificate',
];
