import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { PersonNameType } from '../person/person.types.ts';
import { DecisionKindEnum, type DecisionKindKey } from './decision.types.ts';

/** One of the reasons of which a decision has to rest on one. */
@ObjectType('ListedReason')
export class ListedReasonType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  text!: string;
}

/** What to do while shipments are held, and what not. */
@ObjectType('HoldPlaybook')
export class HoldPlaybookType {
  @Field(() => String)
  do!: string;

  @Field(() => String)
  doNot!: string;
}

@ObjectType('DecisionOption')
export class DecisionOptionType {
  @Field(() => DecisionKindEnum)
  kind!: DecisionKindKey;

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

  /** Asks which shipments. */
  @Field(() => Boolean)
  needsLots!: boolean;

  /** Reasons of which one has to be chosen; none where none has to be. */
  @Field(() => [ListedReasonType])
  reasons!: ListedReasonType[];
}

/** A kind of decision that cannot be chosen now. */
@ObjectType('DecisionNotOffered')
export class DecisionNotOfferedType {
  @Field(() => DecisionKindEnum)
  kind!: DecisionKindKey;

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

  /** What bars going on as before: a match, an order, state-imposed labour. Null for nothing. */
  @Field(() => String, { nullable: true })
  barring!: string | null;

  /** Names that might be on a list and wait for a person; they bar nothing. */
  @Field(() => Int)
  alerts!: number;

  @Field(() => HoldPlaybookType)
  playbook!: HoldPlaybookType;

  /** The latest day of the last twelve months on which the supplier told of a finding itself. */
  @Field(() => DateScalar, { nullable: true })
  disclosedOn!: string | null;

  /** People who can approve a proposal of the viewer. */
  @Field(() => [PersonNameType])
  approvers!: PersonNameType[];
}
