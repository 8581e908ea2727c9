import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../platform/graphql/user-error.types.ts';
import { PersonNameType } from '../person/person.types.ts';
import { LabelEnum, type LabelKey } from '../risk/risk.types.ts';
import type { GivenReason } from './given-reason.ts';
import type { OverrideLabel } from './override-rules.ts';

const OverrideReasonEnum = {
  NOT_READ: 'not-read',
  UNLIKE_USUAL: 'unlike-usual',
  CHANGED_SINCE: 'changed-since',
  WRONG_INPUT: 'wrong-input',
  KNOWN_LOCALLY: 'known-locally',
} as const;
registerEnumType(OverrideReasonEnum, { name: 'OverrideReason' });
type Reason = (typeof OverrideReasonEnum)[keyof typeof OverrideReasonEnum];

const OverrideStateEnum = {
  PROPOSED: 'proposed',
  IN_FORCE: 'in-force',
  DECLINED: 'declined',
  WITHDRAWN: 'withdrawn',
  SUPERSEDED: 'superseded',
  ENDED: 'ended',
  EXPIRED: 'expired',
} as const;
registerEnumType(OverrideStateEnum, { name: 'OverrideState' });
type State = (typeof OverrideStateEnum)[keyof typeof OverrideStateEnum];

/** A label that people put in the place of the computed one. */
@ObjectType('Override')
export class OverrideType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  supplierId!: string;

  @Field(() => String)
  supplierName!: string;

  @Field(() => LabelEnum)
  label!: LabelKey;

  /** When it was proposed. */
  @Field(() => LabelEnum)
  computedLabel!: LabelKey;

  /** Now; null while the supplier is in no list. */
  @Field(() => LabelEnum, { nullable: true })
  computedNow!: LabelKey | null;

  @Field(() => OverrideStateEnum)
  state!: State;

  /** Approved and not at its end, but the computed label has become another that nobody has looked at, or the supplier is in no list. */
  @Field(() => Boolean)
  suspended!: boolean;

  /** Proposed, but the computed label has changed since: it can only be declined or withdrawn. */
  @Field(() => Boolean)
  overtaken!: boolean;

  @Field(() => OverrideReasonEnum)
  reasonCode!: Reason;

  @Field(() => String)
  reasonText!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  evidence!: string;

  @Field(() => DateScalar)
  evidenceDate!: string;

  /** The last day on which it holds. */
  @Field(() => DateScalar)
  until!: string;

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

  /** It is in force, and waits for a second person to approve its end. */
  @Field(() => Boolean)
  ending!: boolean;

  @Field(() => PersonNameType, { nullable: true })
  endProposedBy!: PersonNameType | null;

  @Field(() => DateTimeScalar, { nullable: true })
  endProposedAt!: Date | null;

  /** Why it is to end, or has ended, before its day. */
  @Field(() => String, { nullable: true })
  endReason!: string | null;

  @Field(() => PersonNameType, { nullable: true })
  endDeclinedBy!: PersonNameType | null;

  @Field(() => DateTimeScalar, { nullable: true })
  endDeclinedAt!: Date | null;

  @Field(() => String, { nullable: true })
  endDeclineReason!: string | null;

  /** Null where it expired. */
  @Field(() => PersonNameType, { nullable: true })
  endedBy!: PersonNameType | null;

  @Field(() => DateTimeScalar, { nullable: true })
  endedAt!: Date | null;

  @Field(() => Int)
  version!: number;

  @Field(() => Boolean)
  viewerCanApprove!: boolean;

  @Field(() => Boolean)
  viewerCanDecline!: boolean;

  @Field(() => Boolean)
  viewerCanWithdraw!: boolean;

  @Field(() => Boolean)
  viewerCanProposeEnd!: boolean;

  @Field(() => Boolean)
  viewerCanDecideEnd!: boolean;

  @Field(() => Boolean)
  viewerCanWithdrawEnd!: boolean;
}

@ObjectType('OverrideReasonOption')
export class OverrideReasonOptionType {
  @Field(() => OverrideReasonEnum)
  code!: Reason;

  @Field(() => String)
  text!: string;
}

@ObjectType('OverrideForm')
export class OverrideFormType {
  @Field(() => LabelEnum)
  computedLabel!: LabelKey;

  /** Labels that can take its place; none below an open critical finding or sanction. */
  @Field(() => [LabelEnum])
  labels!: readonly OverrideLabel[];

  @Field(() => [OverrideReasonOptionType])
  reasons!: OverrideReasonOptionType[];

  /** Today in the organisation's zone. */
  @Field(() => DateScalar)
  today!: string;

  /** The last day until which an override can hold. */
  @Field(() => DateScalar)
  latestDay!: string;

  /** People who can approve a proposal of the viewer. */
  @Field(() => [PersonNameType])
  approvers!: PersonNameType[];
}

/** The overrides of a supplier, with what the viewer may do. */
@ObjectType('SupplierOverrides')
export class SupplierOverridesType {
  /** Newest first, also of suppliers that were merged into it. */
  @Field(() => [OverrideType])
  overrides!: OverrideType[];

  @Field(() => Boolean)
  viewerCanPropose!: boolean;
}

@InputType('ProposeOverrideInput')
export class ProposeOverrideInputType {
  @Field(() => ID)
  supplierId!: string;

  @Field(() => LabelEnum)
  label!: LabelKey;

  @Field(() => OverrideReasonEnum)
  reasonCode!: Reason;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  evidence!: string;

  @Field(() => DateScalar)
  evidenceDate!: string;

  @Field(() => DateScalar)
  until!: string;

  /** The viewer has confirmed that no long number in the notes belongs to a person. */
  @Field(() => Boolean, { nullable: true })
  numbersChecked?: boolean | null;
}

@InputType('OverrideInput')
export class OverrideInput {
  @Field(() => ID)
  overrideId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true })
  reason?: string | null;

  /** The viewer has confirmed that no long number in the reason belongs to a person. */
  @Field(() => Boolean, { nullable: true })
  numbersChecked?: boolean | null;
}

/** The reason that an input gives; empty where it gives none. */
export function givenReason({ reason, numbersChecked }: Pick<OverrideInput, 'reason' | 'numbersChecked'>): GivenReason {
  return { reason: reason ?? '', numbersChecked: numbersChecked ?? false };
}

@ObjectType('OverridePayload')
export class OverridePayloadType {
  @Field(() => OverrideType, { nullable: true })
  override!: OverrideType | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}
