import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../platform/graphql/user-error.types.ts';
import { LabelOverrideType } from '../risk/label-override.types.ts';
import { LabelEnum, type LabelKey } from '../risk/risk.types.ts';
import { PersonNameType } from '../person/person.types.ts';

const DecisionKindEnum = {
  CONTINUE: 'continue',
  ENGAGE: 'engage',
  CONTINUE_WITH_CONDITIONS: 'continue-with-conditions',
  SUSPEND: 'suspend',
  RESPONSIBLE_EXIT: 'responsible-exit',
} as const;
registerEnumType(DecisionKindEnum, { name: 'DecisionKind' });

export const DecisionStateEnum = {
  PROPOSED: 'proposed',
  IN_FORCE: 'in-force',
  DECLINED: 'declined',
  WITHDRAWN: 'withdrawn',
  SUPERSEDED: 'superseded',
} as const;
registerEnumType(DecisionStateEnum, { name: 'DecisionState' });

type Kind = (typeof DecisionKindEnum)[keyof typeof DecisionKindEnum];
type State = (typeof DecisionStateEnum)[keyof typeof DecisionStateEnum];

@ObjectType('ChecklistAnswer')
export class ChecklistAnswerType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  question!: string;

  @Field(() => String)
  answer!: string;
}

@ObjectType('Decision')
export class DecisionType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  supplierId!: string;

  @Field(() => String)
  supplierName!: string;

  /** The label in force. */
  @Field(() => LabelEnum, { nullable: true })
  label!: LabelKey | null;

  @Field(() => LabelOverrideType, { nullable: true })
  override!: LabelOverrideType | null;

  @Field(() => DecisionKindEnum)
  kind!: Kind;

  @Field(() => String)
  kindText!: string;

  @Field(() => DecisionStateEnum)
  state!: State;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  conditions!: string;

  @Field(() => DateScalar, { nullable: true })
  until!: string | null;

  /** Day by which the affected workers must have a remedy. */
  @Field(() => DateScalar, { nullable: true })
  remedyDate!: string | null;

  /** The member who sees to it that the conditions are met; null where none is recorded. */
  @Field(() => PersonNameType, { nullable: true })
  owner!: PersonNameType | null;

  @Field(() => [ChecklistAnswerType])
  checklist!: ChecklistAnswerType[];

  @Field(() => Int)
  openFindings!: number;

  /** Of a decision that leaves: the day of the year before on which the supplier told of a finding itself. */
  @Field(() => DateScalar, { nullable: true })
  disclosedOn!: string | null;

  @Field(() => PersonNameType)
  proposedBy!: PersonNameType;

  @Field(() => DateTimeScalar)
  proposedAt!: Date;

  @Field(() => PersonNameType, { nullable: true })
  decidedBy!: PersonNameType | null;

  @Field(() => DateTimeScalar, { nullable: true })
  decidedAt!: Date | null;

  /** When its author took it back. */
  @Field(() => DateTimeScalar, { nullable: true })
  undoneAt!: Date | null;

  /** Until when the viewer can take it back, if nothing follows it. */
  @Field(() => DateTimeScalar, { nullable: true })
  undoUntil!: Date | null;

  @Field(() => String, { nullable: true })
  declineReason!: string | null;

  @Field(() => Int)
  version!: number;

  @Field(() => Boolean)
  viewerCanApprove!: boolean;

  @Field(() => Boolean)
  viewerCanDecline!: boolean;

  @Field(() => Boolean)
  viewerCanWithdraw!: boolean;
}

@ObjectType('DecisionOption')
export class DecisionOptionType {
  @Field(() => DecisionKindEnum)
  kind!: Kind;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  explanation!: string;

  @Field(() => Boolean)
  needsApproval!: boolean;

  @Field(() => Boolean)
  needsChecklist!: boolean;

  @Field(() => Boolean)
  needsConditions!: boolean;

  @Field(() => Boolean)
  needsOwner!: boolean;
}

/** A kind of decision that cannot be chosen now. */
@ObjectType('DecisionNotOffered')
export class DecisionNotOfferedType {
  @Field(() => DecisionKindEnum)
  kind!: Kind;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  why!: string;
}

/** A member who can see to it that conditions are met. */
@ObjectType('DecisionOwner')
export class DecisionOwnerType {
  @Field(() => ID)
  id!: string;

  @Field(() => PersonNameType)
  person!: PersonNameType;

  @Field(() => Boolean)
  isYou!: boolean;
}

@ObjectType('ChecklistQuestion')
export class ChecklistQuestionType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  question!: string;

  @Field(() => String)
  help!: string;
}

@ObjectType('DecisionForm')
export class DecisionFormType {
  @Field(() => [DecisionOptionType])
  kinds!: DecisionOptionType[];

  @Field(() => [DecisionNotOfferedType])
  notOffered!: DecisionNotOfferedType[];

  @Field(() => [DecisionOwnerType])
  owners!: DecisionOwnerType[];

  @Field(() => [ChecklistQuestionType])
  checklist!: ChecklistQuestionType[];

  @Field(() => Int)
  openFindings!: number;

  /** The latest day of the last twelve months on which the supplier told of a finding itself. */
  @Field(() => DateScalar, { nullable: true })
  disclosedOn!: string | null;

  /** People who can approve a proposal of the viewer. */
  @Field(() => [PersonNameType])
  approvers!: PersonNameType[];
}

@ObjectType('SafeguardingCheck')
export class SafeguardingCheckType {
  @Field(() => String)
  text!: string;
}

@InputType('ChecklistAnswerInput')
export class ChecklistAnswerInput {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  answer!: string;
}

@InputType('DecideInput')
export class DecideInputType {
  @Field(() => ID)
  supplierId!: string;

  @Field(() => DecisionKindEnum)
  kind!: Kind;

  @Field(() => String)
  reason!: string;

  @Field(() => String, { nullable: true })
  conditions?: string | null;

  @Field(() => DateScalar, { nullable: true })
  until?: string | null;

  @Field(() => DateScalar, { nullable: true })
  remedyDate?: string | null;

  /** The member who sees to it that the conditions are met. */
  @Field(() => ID, { nullable: true })
  ownerId?: string | null;

  @Field(() => [ChecklistAnswerInput], { nullable: true })
  checklist?: ChecklistAnswerInput[] | null;

  /** Files of the library that bear it out. */
  @Field(() => [ID], { nullable: true })
  evidenceIds?: string[] | null;

  /** The viewer has confirmed that no long number in the notes belongs to a person. */
  @Field(() => Boolean, { nullable: true })
  numbersChecked?: boolean | null;
}

@InputType('DecideSeveralInput')
export class DecideSeveralInputType {
  @Field(() => [ID])
  supplierIds!: string[];

  /** Only continue or engage. */
  @Field(() => DecisionKindEnum)
  kind!: Kind;

  @Field(() => String)
  reason!: string;

  /** The viewer has confirmed that no long number in the reason belongs to a person. */
  @Field(() => Boolean, { nullable: true })
  numbersChecked?: boolean | null;
}

@InputType('UndoDecisionInput')
export class UndoDecisionInput {
  @Field(() => ID)
  decisionId!: string;
}

@InputType('DecisionInput')
export class DecisionInput {
  @Field(() => ID)
  decisionId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true })
  reason?: string | null;

  /** The viewer has confirmed that no long number in the reason belongs to a person. */
  @Field(() => Boolean, { nullable: true })
  numbersChecked?: boolean | null;
}

@ObjectType('DecisionPayload')
export class DecisionPayloadType {
  @Field(() => DecisionType, { nullable: true })
  decision!: DecisionType | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}

/** A supplier about which nothing was decided, and why. */
@ObjectType('RefusedSupplier')
export class RefusedSupplierType {
  @Field(() => ID)
  supplierId!: string;

  @Field(() => String)
  message!: string;
}

@ObjectType('DecideSeveralPayload')
export class DecideSeveralPayloadType {
  @Field(() => [DecisionType])
  decisions!: DecisionType[];

  @Field(() => [RefusedSupplierType])
  refused!: RefusedSupplierType[];

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}
