import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { NamedKeyType } from '../../../platform/graphql/named-key.types.ts';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { DecisionType } from '../../decision/decision.types.ts';
import { CountryType, SupplierRowType } from '../../portfolio/supplier-row.types.ts';
import { PersonNameType } from '../../person/person.types.ts';
import { LabelEnum, type LabelKey } from '../../risk/risk.types.ts';
import { AssessmentViewType } from './assessment.types.ts';
import { ControlTopicType } from './control.types.ts';
import { FactRowType } from './fact.types.ts';

@ObjectType('Identifier')
export class IdentifierType {
  @Field(() => String)
  scheme!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;
}

/** A line of the address list. Households show only their district. */
@ObjectType('Site')
export class SiteType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  /** Empty if unknown. */
  @Field(() => String)
  addressLine!: string;

  @Field(() => CountryType, { nullable: true })
  country!: CountryType | null;

  @Field(() => NamedKeyType, { nullable: true })
  siteType!: NamedKeyType | null;

  @Field(() => Boolean)
  closed!: boolean;

  @Field(() => DateScalar, { nullable: true })
  projectFrom!: string | null;

  @Field(() => DateScalar, { nullable: true })
  projectTo!: string | null;

  @Field(() => String)
  source!: string;

  @Field(() => Int, { nullable: true })
  workers!: number | null;
}

/** Something of which a person has answered that it cannot be told. */
@ObjectType('UntoldPoint')
export class UntoldPointType {
  @Field(() => String)
  text!: string;

  @Field(() => DateTimeScalar)
  answeredAt!: Date;

  @Field(() => PersonNameType)
  answeredBy!: PersonNameType;
}

/** A change of the result. */
@ObjectType('Move')
export class MoveType {
  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  text!: string;

  @Field(() => LabelEnum, { nullable: true })
  labelBefore!: LabelKey | null;

  @Field(() => LabelEnum, { nullable: true })
  labelAfter!: LabelKey | null;
}

@ObjectType('Corridor')
export class CorridorType {
  /** Name of the site where they work. */
  @Field(() => String)
  site!: string;

  @Field(() => CountryType, { nullable: true })
  origin!: CountryType | null;

  @Field(() => CountryType, { nullable: true })
  destination!: CountryType | null;

  @Field(() => Int, { nullable: true })
  workers!: number | null;

  /** What workers paid, in months of net pay, to one decimal. */
  @Field(() => String, { nullable: true })
  costMonths!: string | null;

  @Field(() => String)
  agent!: string;
}

@ObjectType('Supplier')
export class SupplierType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  localName!: string | null;

  @Field(() => [String])
  otherNames!: string[];

  @Field(() => String, { nullable: true })
  parent!: string | null;

  @Field(() => [IdentifierType])
  identifiers!: IdentifierType[];

  @Field(() => CountryType, { nullable: true })
  country!: CountryType | null;

  @Field(() => String)
  state!: string;

  /** True if it is known only from the invented demonstration lists: nobody real. */
  @Field(() => Boolean)
  fictional!: boolean;

  /** Null until assessed. */
  @Field(() => SupplierRowType, { nullable: true })
  row!: SupplierRowType | null;

  @Field(() => AssessmentViewType, { nullable: true })
  assessment!: AssessmentViewType | null;

  @Field(() => Boolean, {
    description:
      'On a past day: the result of then rested on something that was sealed or erased since, and is not shown again',
  })
  withheld!: boolean;

  @Field(() => Boolean)
  reassessing!: boolean;

  @Field(() => [SiteType])
  sites!: SiteType[];

  @Field(() => [FactRowType])
  facts!: FactRowType[];

  /** What answers say of controls, by topic. */
  @Field(() => [ControlTopicType])
  controls!: readonly ControlTopicType[];

  /** The latest changes of the result, at most five. */
  @Field(() => [MoveType])
  moves!: MoveType[];

  @Field(() => [DecisionType])
  decisions!: DecisionType[];

  /** Holds of shipments that stand, confirmed or not, the newest first, and after them the proposal that waits. They stand beside the decision in force. */
  @Field(() => [DecisionType])
  openDecisions!: DecisionType[];

  @Field(() => DecisionType, { nullable: true })
  openProposal!: DecisionType | null;

  @Field(() => DecisionType, { nullable: true })
  decisionInForce!: DecisionType | null;

  @Field(() => [CorridorType])
  corridors!: CorridorType[];

  @Field(() => ID, {
    nullable: true,
    description:
      'The request that the supplier answered last; null without any, and for those who may not read answers',
  })
  answeredRequestId!: string | null;

  @Field(() => Int)
  openQuestions!: number;

  /** What a person answered cannot be told, the latest first. */
  @Field(() => [UntoldPointType])
  untold!: UntoldPointType[];

  /** No field: the instant that it was read as of, for what is read later; null for now. */
  asOf!: Date | null;

  @Field(() => Boolean)
  viewerCanRecordDecision!: boolean;

  @Field(() => Boolean)
  viewerCanProposeDecision!: boolean;
}
