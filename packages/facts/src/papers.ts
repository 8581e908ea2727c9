/** What a paper is: an implementation record or an audit shows more than a document. */
type PaperWeight = 'document' | 'record' | 'attestation' | 'audit';

/** Papers that suppliers are asked for, by code. */
export const SUPPLIER_PAPERS = {
  'company-extract': 'document',
  'payroll-summary': 'record',
  'origin-trace': 'record',
  'hiring-records': 'record',
  policy: 'document',
  'fee-survey': 'attestation',
  invoices: 'record',
  ledger: 'record',
  'agent-licence': 'document',
  'agent-agreement': 'document',
  'agent-check': 'document',
  'offer-template': 'document',
  'contract-template': 'document',
  'training-record': 'record',
  'locker-record': 'record',
  attestation: 'attestation',
  'payment-summary': 'record',
  'time-summary': 'record',
  'work-rules': 'document',
  'waiver-template': 'document',
  'safety-certificate': 'document',
  'site-photos': 'document',
  'channel-poster': 'document',
  procedure: 'document',
  'audit-report': 'audit',
  'action-plan': 'document',
} as const satisfies Readonly<Record<string, PaperWeight>>;

/** Papers that a buyer gets elsewhere: trade and transport, authorities, what it writes itself. */
export const DESK_PAPERS = {
  'purchase-order': 'record',
  'payment-proof': 'record',
  'packing-list': 'record',
  'bill-of-lading': 'record',
  'customs-entry': 'record',
  'certificate-of-origin': 'document',
  'production-record': 'record',
  'purchase-contract': 'document',
  'transport-record': 'record',
  'site-map': 'document',
  'supply-chain-map': 'document',
  'test-report': 'document',
  certificate: 'document',
  'visit-report': 'record',
  'authority-letter': 'document',
  correspondence: 'document',
  'public-report': 'document',
  other: 'document',
} as const satisfies Readonly<Record<string, PaperWeight>>;

/** Every kind of paper in the product: those that suppliers are asked for, and those of the buyer's desk. */
export const PAPERS = { ...SUPPLIER_PAPERS, ...DESK_PAPERS } as const;
export type PaperCode = keyof typeof PAPERS;
export const PAPER_CODES = Object.keys(PAPERS) as readonly PaperCode[];
