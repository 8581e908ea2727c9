import { NotFound } from '../errors/refused.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Types that have a global id. */
export type NodeType =
  | 'Asking'
  | 'AuditFinding'
  | 'Contact'
  | 'Decision'
  | 'Destruction'
  | 'Domain'
  | 'Engagement'
  | 'Evidence'
  | 'EvidenceFile'
  | 'EvidenceRequest'
  | 'FactPreference'
  | 'HandFact'
  | 'Flag'
  | 'Import'
  | 'InboxRequest'
  | 'Invitation'
  | 'JobRun'
  | 'LabourAgent'
  | 'LegalHold'
  | 'Mail'
  | 'Mapping'
  | 'Member'
  | 'Observation'
  | 'Organisation'
  | 'Override'
  | 'Pack'
  | 'PackLink'
  | 'ReceivedFile'
  | 'Redaction'
  | 'RecruitmentCorridor'
  | 'Remedy'
  | 'RemedyEntry'
  | 'RemedyStep'
  | 'Request'
  | 'ReviewAnswer'
  | 'ReviewQuestion'
  | 'SavedView'
  | 'Site'
  | 'StoredFile'
  | 'Supplier'
  | 'SupplierExport'
  | 'User';

/** The opaque id that clients see. */
export function toGlobalId(type: NodeType, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64url');
}

/** @throws NotFound for an id of another type, or an invalid one */
export function fromGlobalId(type: NodeType, globalId: string): string {
  const id = knownGlobalId(type, globalId);
  if (id === null) throw new NotFound(`No ${type} has this id`);
  return id;
}

/** For an id that only says where to look: null for one of another type, or an invalid one. */
export function knownGlobalId(type: NodeType, globalId: string): string | null {
  const [kind, id] = Buffer.from(globalId, 'base64url').toString('utf8').split(':');
  return kind === type && id !== undefined && uuid.test(id) ? id : null;
}
