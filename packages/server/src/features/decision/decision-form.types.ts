import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { PersonNameType } from '../person/person.types.ts';
import { DecisionKindEnum, type DecisionKindKey } from './decision.types.ts';

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

  /** The latest day of the last twelve months on which the supplier told of a finding itself. */
  @Field(() => DateScalar, { nullable: true })
  disclosedOn!: string | null;

  /** People who can approve a proposal of the viewer. */
  @Field(() => [PersonNameType])
  approvers!: PersonNameType[];
}
