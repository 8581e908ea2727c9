import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { AssuranceEnum, ProtectionEnum, ResponseEnum, SeverityEnum } from '../../risk/risk.types.ts';

@ObjectType('FlagInput')
export class FlagInputType {
  @Field(() => String)
  fact!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  value!: string | null;

  @Field(() => String)
  source!: string;

  @Field(() => String, { nullable: true })
  reference!: string | null;

  @Field(() => Int, { nullable: true })
  row!: number | null;

  @Field(() => DateScalar, { nullable: true })
  evidenceDate!: string | null;
}

/** What the supplier did about a finding, as it counts, with where it was said. */
@ObjectType('FlagResponse')
export class FlagResponseType {
  @Field(() => ResponseEnum)
  key!: string;

  @Field(() => String)
  text!: string;

  /** Why it counts as less than what was said; null where it counts as said. */
  @Field(() => String, { nullable: true })
  less!: string | null;

  /** Null where nothing is recorded. */
  @Field(() => String, { nullable: true })
  source!: string | null;

  /** Heading of the column. */
  @Field(() => String, { nullable: true })
  reference!: string | null;

  @Field(() => Int, { nullable: true })
  row!: number | null;

  @Field(() => DateScalar, { nullable: true })
  evidenceDate!: string | null;
}

/** A value of a table, or an entry of a screening list, that a flag rests on. */
@ObjectType('FlagReference')
export class FlagReferenceType {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;

  /** Opens the edition. */
  @Field(() => String)
  digest!: string;

  /** From 1. */
  @Field(() => [Int])
  rows!: readonly number[];

  /** Keys of the columns that counted. */
  @Field(() => [String])
  columns!: readonly string[];

  /** Text that finds the row where its number is not known; else empty. */
  @Field(() => String)
  search!: string;
}

/** An indicator, never a legal finding. */
@ObjectType('Flag')
export class FlagType {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  ruleId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  class!: string;

  @Field(() => SeverityEnum, { nullable: true })
  severity!: string | null;

  /** A higher severity that is possible because facts are unknown. */
  @Field(() => SeverityEnum, { nullable: true })
  couldBe!: string | null;

  @Field(() => AssuranceEnum)
  assurance!: string;

  @Field(() => String)
  assuranceText!: string;

  @Field(() => ProtectionEnum)
  protection!: string;

  @Field(() => String, { nullable: true })
  contextNote!: string | null;

  @Field(() => String)
  subject!: string;

  @Field(() => String)
  explanation!: string;

  /** Of findings; null for other flags: suppliers are not told of sanctions. */
  @Field(() => FlagResponseType, { nullable: true })
  response!: FlagResponseType | null;

  @Field(() => [FlagInputType])
  inputs!: readonly FlagInputType[];

  @Field(() => String)
  clears!: string;

  @Field(() => String)
  do!: string;

  @Field(() => String)
  doNot!: string;

  @Field(() => [String])
  ilo!: readonly string[];

  @Field(() => [String])
  citations!: readonly string[];

  @Field(() => [FlagReferenceType])
  references!: readonly FlagReferenceType[];

  @Field(() => DateTimeScalar, { nullable: true })
  openSince!: Date | null;
}

/** A flag that holds on the facts and was cleared on evidence. */
@ObjectType('ClearedFlag')
export class ClearedFlagType {
  @Field(() => FlagType)
  flag!: FlagType;

  @Field(() => DateScalar)
  clearedOn!: string;

  @Field(() => Boolean)
  watched!: boolean;
}
