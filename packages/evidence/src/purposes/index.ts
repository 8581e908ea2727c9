export { applyPurpose } from './apply-purpose.ts';
export type { AppliedEntry, AppliedPurpose } from './apply-purpose.ts';
export { claimsOf } from './claims.ts';
export type { Claim } from './claims.ts';
export { GATES, gatesOf, isUnfit, needsSecondPerson } from './gates.ts';
export type { Gate, GateCode, GateState } from './gates.ts';
export type {
  FactState,
  HeldAssessment,
  HeldDecision,
  HeldEdition,
  HeldEvidence,
  HeldFact,
  HeldFlag,
  HeldGap,
  HeldProtection,
  HeldRemedy,
  HeldRequest,
  HeldSite,
  HeldSupplier,
  Holdings,
  LeftOutSites,
  Production,
  Said,
} from './holdings.ts';
export { ENTRY_STATES, LACK_REASONS, worstOf } from './lacks.ts';
export type { EntryState, Lack, LackReason } from './lacks.ts';
export { NEVER_IN_A_PACK, PAPER_KINDS, PAPERS_OF_GOODS, RULES_NEVER_TOLD } from './paper-kinds.ts';
export type { PaperKind } from './paper-kinds.ts';
export { CHAIN_KEYS, CHAINS, STEPS } from './production.ts';
export type { Chain, ProductionStep } from './production.ts';
export type { Entry, LegalSource, Need, Purpose, PurposeStatus, Section } from './purpose.ts';
export { SECTIONS } from './purpose.ts';
export { PURPOSE_MESSAGES } from './messages.ts';
export { PURPOSES, purposeOf, statusOn } from './purposes.ts';
export { SMALLEST_GROUP, toldPeople, toldTable } from './small-groups.ts';
export type { CountCell, CountTable, PeopleCount, ToldCount, ToldTable } from './small-groups.ts';
export type { Subject } from './subjects.ts';
