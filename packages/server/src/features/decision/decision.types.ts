import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { LabelOverrideType } from '../risk/label-override.types.ts';
import { LabelEnum, type LabelKey } from '../risk/risk.types.ts';
import { PersonNameType } from '../person/person.types.ts';

export const DecisionKindEnum = {
  CONTINUE: 'continue',
  ENGAGE: 'engage',
  CONTINUE_WITH_CONDITIONS: 'continue-with-conditions',
  SUSPEND: 'suspend',
  RESPONSIBLE_EXIT: 'responsible-exit',
  HOLD: 'hold',
} as const;
registerEnumType(DecisionKindEnum, { name: 'DecisionKind' });

export const DecisionStateEnum = {
  PROPOSED: 'proposed',
  IN_FORCE: 'in-force',
  DECLINED: 'declined',
  WITHDRAWN: 'withdrawn',
  SUPERSEDED: 'superseded',
  HELD: 'held',
  LIFTED: 'lifted',
} as const;
registerEnumType(DecisionStateEnum, { name: 'DecisionState' });

export type DecisionKindKey = (typeof DecisionKindEnum)[keyof typeof DecisionKindEnum];
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
  kind!: DecisionKindKey;

  @Field(() => String)
  kindText!: string;

  @Field(() => DecisionStateEnum)
  state!: State;

  @Field(() => String)
  reason!: string;

  /** Which of the listed reasons it rests on, where something barred going on as before. */
  @Field(() => String, { nullable: true })
  listedReason!: string | null;

  /** What barred going on as before when it was made; null for nothing. */
  @Field(() => String, { nullable: true })
  barring!: string | null;

  /** Why it does not count now, though nothing has taken its place. */
  @Field(() => String, { nullable: true })
  doesNotCount!: string | null;

  /** Of a hold: the lots or orders that are held; empty for all shipments. */
  @Field(() => [String], { nullable: true })
  lots!: readonly string[] | null;

  /** Of a hold: nobody has confirmed it, and two working days have passed. */
  @Field(() => Boolean)
  overdue!: boolean;

  @Field(() => PersonNameType, { nullable: true })
  liftedBy!: PersonNameType | null;

  @Field(() => DateTimeScalar, { nullable: true })
  liftedAt!: Date | null;

  @Field(() => String, { nullable: true })
  liftReason!: string | null;

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

  /** Until when the viewer can take it back, if nothing follows it. Never of a hold. */
  @Field(() => DateTimeScalar, { nullable: true })
  undoUntil!: Date | null;

  @Field(() => String, { nullable: true })
  declineReason!: string | null;

  @Field(() => Int)
  version!: number;

  /** Of a hold: can confirm it. */
  @Field(() => Boolean)
  viewerCanApprove!: boolean;

  /** Of a hold: can lift it. */
  @Field(() => Boolean)
  viewerCanDecline!: boolean;

  @Field(() => Boolean)
  viewerCanWithdraw!: boolean;
}
