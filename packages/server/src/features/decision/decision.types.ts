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

  @Field(() => [ChecklistAnswerInput], { nullable: true })
  checklist?: ChecklistAnswerInput[] | null;

  /** Files of the library that bear it out. */
  @Field(() => [ID], { nullable: true })
  evidenceIds?: string[] | null;

  /** The viewer has confirmed that no long number in the notes belongs to a person. */
  @Field(() => Boolean, { nullable: true })
  numbersChecked?: boolean | null;
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
