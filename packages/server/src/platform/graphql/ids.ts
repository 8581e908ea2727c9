import { NotFound } from '../errors/refused.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Types that have a global id. */
export type NodeType =
  | 'Asking'
  | 'AuditFinding'
  | 'Contact'
  | 'Decision'
  | 'Destruction'
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
  const [kind, id] = Buffer.from(globalId, 'base64url').toString('utf8').split(':');
  if (kind !== type || id === undefined || !uuid.test(id)) throw new NotFound(`No ${type} has this id`);
  return id;
}
