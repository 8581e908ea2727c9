import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { TextType, UserErrorType } from '../../platform/graphql/user-error.types.ts';
import { AuditFindingType, EvidenceRequestType } from './asked.types.ts';
import { PersonNameType } from '../person/person.types.ts';

const EngagementPurposeEnum = {
  DUE_DILIGENCE: 'due-diligence',
  CERTIFICATION: 'certification',
  CUSTOMER: 'customer',
  REGULATOR: 'regulator',
  FOLLOW_UP: 'follow-up',
} as const;
registerEnumType(EngagementPurposeEnum, { name: 'EngagementPurpose' });
type Purpose = (typeof EngagementPurposeEnum)[keyof typeof EngagementPurposeEnum];

const EngagementKindEnum = { DECISIONS: 'decisions', REMEDIES: 'remedies', EVIDENCE: 'evidence' } as const;
registerEnumType(EngagementKindEnum, { name: 'EngagementKind' });
type Kind = (typeof EngagementKindEnum)[keyof typeof EngagementKindEnum];

const EngagementPhaseEnum = {
  PROPOSED: 'proposed',
  DECLINED: 'declined',
  WITHDRAWN: 'withdrawn',
  UPCOMING: 'upcoming',
  RUNNING: 'running',
  OVER: 'over',
  ENDED: 'ended',
} as const;
registerEnumType(EngagementPhaseEnum, { name: 'EngagementPhase' });
type Phase = (typeof EngagementPhaseEnum)[keyof typeof EngagementPhaseEnum];

@ObjectType('EngagedSupplierName', { description: 'A supplier in the scope of an engagement' })
export class EngagedSupplierNameType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType('Engagement', { description: 'What lets an auditor read some suppliers for a time' })
export class EngagementType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  auditorName!: string;

  @Field(() => EngagementPurposeEnum)
  purpose!: Purpose;

  @Field(() => String)
  purposeText!: string;

  @Field(() => String)
  note!: string;

  @Field(() => [TextType], { description: 'What is seen beyond results and the facts that they rest on' })
  kinds!: readonly TextType[];

  @Field(() => Int)
  supplierCount!: number;

  @Field(() => DateScalar)
  fromOn!: string;

  @Field(() => DateScalar, { description: 'The last day on which it runs' })
  untilOn!: string;

  @Field(() => EngagementPhaseEnum)
  phase!: Phase;

  @Field(() => PersonNameType)
  proposedBy!: PersonNameType;

  @Field(() => DateTimeScalar)
  proposedAt!: Date;

  @Field(() => PersonNameType, { nullable: true })
  decidedBy!: PersonNameType | null;

  @Field(() => DateTimeScalar, { nullable: true })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true })
  declineReason!: string | null;

  @Field(() => PersonNameType, { nullable: true })
  endedBy!: PersonNameType | null;

  @Field(() => DateTimeScalar, { nullable: true })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true })
  endReason!: string | null;

  @Field(() => Int)
  version!: number;

  @Field(() => Boolean)
  viewerCanDecide!: boolean;

  @Field(() => Boolean)
  viewerCanWithdraw!: boolean;

  @Field(() => Boolean)
  viewerCanEnd!: boolean;
}

@ObjectType('Engagements')
export class EngagementsType {
  @Field(() => [EngagementType], { description: 'The newest first' })
  engagements!: readonly EngagementType[];

  @Field(() => Boolean)
  viewerCanPropose!: boolean;
}

@ObjectType('EngagementScope')
export class EngagementScopeType {
  @Field(() => EngagementType)
  engagement!: EngagementType;

  @Field(() => [EvidenceRequestType], { description: 'What the auditor asked for, the latest first' })
  requests!: readonly EvidenceRequestType[];

  @Field(() => [AuditFindingType], { description: 'What the auditor found, the latest first' })
  findings!: readonly AuditFindingType[];

  @Field(() => Boolean)
  viewerCanAnswer!: boolean;

  @Field(() => [EngagedSupplierNameType])
  suppliers!: readonly EngagedSupplierNameType[];
}

@ObjectType('EngagementForm')
export class EngagementFormType {
  @Field(() => [EngagedSupplierNameType], { description: 'Those of the asked ones that can be in the scope' })
  suppliers!: readonly EngagedSupplierNameType[];

  @Field(() => [TextType])
  purposes!: readonly TextType[];

  @Field(() => [TextType])
  kinds!: readonly TextType[];

  @Field(() => DateScalar)
  today!: string;

  @Field(() => DateScalar, { description: 'The last day of one that begins today' })
  latestDay!: string;

  @Field(() => [PersonNameType])
  approvers!: readonly PersonNameType[];
}

@ObjectType('EngagementPayload')
export class EngagementPayloadType {
  @Field(() => EngagementType, { nullable: true })
  engagement!: EngagementType | null;

  @Field(() => [UserErrorType])
  userErrors!: readonly UserErrorType[];
}

@InputType('ProposeEngagementInput')
export class ProposeEngagementInputType {
  @Field(() => String, { description: 'The code that the auditor has told' })
  auditor!: string;

  @Field(() => [ID])
  supplierIds!: string[];

  @Field(() => [EngagementKindEnum])
  kinds!: Kind[];

  @Field(() => EngagementPurposeEnum)
  purpose!: Purpose;

  @Field(() => String)
  note!: string;

  @Field(() => DateScalar)
  fromOn!: string;

  @Field(() => DateScalar)
  untilOn!: string;

  @Field(() => Boolean, { nullable: true })
  numbersChecked?: boolean | null;
}

@InputType('EngagementInput')
export class EngagementInput {
  @Field(() => ID)
  engagementId!: string;

  @Field(() => Int)
  version!: number;
}

@InputType('ReasonedEngagementInput')
export class ReasonedEngagementInput extends EngagementInput {
  @Field(() => String)
  reason!: string;

  @Field(() => Boolean, { nullable: true })
  numbersChecked?: boolean | null;
}

@ObjectType('AuditorEngagement', { description: 'An engagement as the auditor has it' })
export class AuditorEngagementType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'For addresses of pages' })
  key!: string;

  @Field(() => String)
  buyerName!: string;

  @Field(() => String, { description: 'IANA zone, which decides its days' })
  buyerTimeZone!: string;

  @Field(() => String)
  purposeText!: string;

  @Field(() => String)
  note!: string;

  @Field(() => [TextType])
  kinds!: readonly TextType[];

  @Field(() => Int)
  supplierCount!: number;

  @Field(() => DateScalar)
  fromOn!: string;

  @Field(() => DateScalar)
  untilOn!: string;

  @Field(() => EngagementPhaseEnum)
  phase!: Phase;

  @Field(() => DateTimeScalar, { nullable: true })
  endedAt!: Date | null;
}

@ObjectType('AuditorHome')
export class AuditorHomeType {
  @Field(() => String, { description: 'By which buyers name this organisation when they engage it' })
  code!: string;

  @Field(() => [AuditorEngagementType])
  engagements!: readonly AuditorEngagementType[];

  @Field(() => Boolean, { description: 'Whether the viewer may read what buyers have opened' })
  viewerCanWork!: boolean;
}
