import { registerEnumType } from '@nestjs/graphql';

export const LabelEnum = {
  CRITICAL: 'CRITICAL',
  HIGH: 'HIGH',
  NOT_ENOUGH_KNOWN: 'NOT_ENOUGH_KNOWN',
  MEDIUM: 'MEDIUM',
  LOW: 'LOW',
  NOT_ASSESSED: 'NOT_ASSESSED',
} as const;
registerEnumType(LabelEnum, { name: 'Label' });
export type LabelKey = keyof typeof LabelEnum;

export const ContextLevelEnum = { LOW: 'LOW', MEDIUM: 'MEDIUM', HIGH: 'HIGH' } as const;
registerEnumType(ContextLevelEnum, { name: 'ContextLevel' });
export type ContextLevelKey = keyof typeof ContextLevelEnum;

/** Maps names of the API to lanes of the assessment. */
export const LaneEnum = {
  LANE_1: '1',
  LANE_2: '2',
  PRESUMED: 'presumed',
  LANE_3: '3',
  CONTEXT: 'context',
  REST: 'rest',
  REMEDY: 'remedy',
} as const;
registerEnumType(LaneEnum, { name: 'Lane' });

/** What the supplier did about a finding. */
export const ResponseEnum = {
  NONE: 'none',
  DECLINED: 'declined',
  DISCLOSED: 'disclosed',
  PLAN_FUNDED: 'plan-funded',
  ON_SCHEDULE: 'on-schedule',
  CONFIRMED_BY_WORKERS: 'confirmed-by-workers',
} as const;
registerEnumType(ResponseEnum, { name: 'Response' });

export const SeverityEnum = { L: 'L', M: 'M', H: 'H', C: 'C' } as const;
registerEnumType(SeverityEnum, { name: 'Severity' });

export const AssuranceEnum = {
  ALLEGED: 'alleged',
  ADMITTED: 'admitted',
  DOCUMENTED: 'documented',
  CORROBORATED: 'corroborated',
} as const;
registerEnumType(AssuranceEnum, { name: 'Assurance' });

export const ProtectionEnum = { NONE: 'none', SUPPLIER: 'supplier', SEALED: 'sealed' } as const;
registerEnumType(ProtectionEnum, { name: 'Protection' });
