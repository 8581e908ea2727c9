/** Kinds of paper that purposes ask for. The library may know more; these words mean the same there. */
export const PAPER_KINDS = [
  'company-extract',
  'policy',
  'procedure',
  'action-plan',
  'audit-report',
  'site-plan',
  'site-photos',
  'payroll-summary',
  'time-summary',
  'payment-summary',
  'hiring-records',
  'fee-survey',
  'ledger',
  'attestation',
  'training-record',
  'channel-poster',
  'agent-licence',
  'agent-agreement',
  'purchase-order',
  'invoices',
  'proof-of-payment',
  'packing-list',
  'bill-of-lading',
  'customs-entry',
  'origin-trace',
  'transport-record',
  'production-record',
  'flow-chart',
  'laboratory-test',
  'correspondence',
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
