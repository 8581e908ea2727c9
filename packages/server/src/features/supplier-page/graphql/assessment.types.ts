import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import {
  AssuranceEnum,
  ContextLevelEnum,
  LabelEnum,
  LaneEnum,
  ProtectionEnum,
  ResponseEnum,
  SeverityEnum,
  type ContextLevelKey,
  type LabelKey,
} from '../../risk/risk.types.ts';

/** One term of a sum: value times weight is the contribution, and contributions add up to the number exactly. Decimals as text. */
@ObjectType('ScoreTerm')
export class ScoreTermType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;

  @Field(() => String)
  weight!: string;

  @Field(() => String)
  contribution!: string;

  /** The rule behind a floor. */
  @Field(() => String, { nullable: true })
  ruleId!: string | null;
}

/** INHERENT, OBSERVED, CONTROLS or COVERAGE, 0 to 100. */
@ObjectType('FourNumber')
export class FourNumberType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  explanation!: string;

  @Field(() => Float, { nullable: true })
  value!: number | null;

  @Field(() => Float, { nullable: true })
  low!: number | null;

  @Field(() => Float, { nullable: true })
  high!: number | null;

  @Field(() => String, { nullable: true })
  word!: string | null;

  /** The band of the floor of findings alone; null for the other numbers, and when nothing was observed. */
  @Field(() => LabelEnum, { nullable: true })
  band!: LabelKey | null;

  @Field(() => [String])
  restsOn!: readonly string[];

  @Field(() => [ScoreTermType])
  terms!: readonly ScoreTermType[];
}

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

  @Field(() => DateTimeScalar, { nullable: true })
  openSince!: Date | null;
}

/** An input that is unknown and matters. */
@ObjectType('GapRow')
export class GapRowType {
  @Field(() => String)
  fact!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  kindText!: string;

  /** Titles of the rules that need it. */
  @Field(() => [String])
  rules!: readonly string[];
}

/** An assessment unit: a site with a product group, or an input chain. */
@ObjectType('Unit')
export class UnitType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  site!: string;

  @Field(() => String)
  product!: string;

  @Field(() => String, { nullable: true })
  input!: string | null;

  @Field(() => String, { nullable: true })
  origin!: string | null;

  @Field(() => LabelEnum)
  label!: LabelKey;

  @Field(() => Float, { nullable: true })
  inherent!: number | null;

  @Field(() => Float, { nullable: true })
  residual!: number | null;

  /** The most that context alone can reach, 0 to 100. */
  @Field(() => Float)
  contextCap!: number;

  /** 0 to 1. */
  @Field(() => Float)
  coverage!: number;

  @Field(() => [ScoreTermType])
  terms!: readonly ScoreTermType[];
}

/** A table or a screening list that a result was made with. */
@ObjectType('ResultEdition')
export class ResultEditionType {
  @Field(() => String)
  title!: string;

  @Field(() => String)
  edition!: string;

  /** Digest of a table with all its rows, under which it is kept; the id of a screening list. */
  @Field(() => String)
  digest!: string;
}

/** What decides the place of a supplier within its lane. */
@ObjectType('AttentionView')
export class AttentionViewType {
  /** 0 to 100; null without a score. */
  @Field(() => Float, { nullable: true })
  priority!: number | null;

  @Field(() => [ScoreTermType])
  priorityTerms!: readonly ScoreTermType[];

  /** Severity of harm, 0 to 100. */
  @Field(() => Float)
  severity!: number;

  @Field(() => [ScoreTermType])
  severityTerms!: readonly ScoreTermType[];

  /** Nothing graver was found than what could happen where such work is done. */
  @Field(() => Boolean)
  potential!: boolean;

  @Field(() => [String])
  lines!: readonly string[];
}

@ObjectType('AssessmentView')
export class AssessmentViewType {
  @Field(() => LabelEnum)
  label!: LabelKey;

  @Field(() => LaneEnum)
  lane!: string;

  @Field(() => String)
  laneText!: string;

  @Field(() => AttentionViewType)
  attention!: AttentionViewType;

  @Field(() => ContextLevelEnum, { nullable: true })
  contextLow!: ContextLevelKey | null;

  @Field(() => ContextLevelEnum, { nullable: true })
  contextHigh!: ContextLevelKey | null;

  @Field(() => DateScalar)
  asOf!: string;

  @Field(() => String)
  methodology!: string;

  /** Version of the engine that made the result, and the digest of its rules; null for a result of an earlier version. */
  @Field(() => String, { nullable: true })
  engine!: string | null;

  /** Shipped tables and screening lists that the result was made with. */
  @Field(() => [ResultEditionType])
  editions!: readonly ResultEditionType[];

  @Field(() => DateTimeScalar)
  assessedAt!: Date;

  @Field(() => Float, { nullable: true })
  rangeLow!: number | null;

  @Field(() => Float, { nullable: true })
  rangeHigh!: number | null;

  /** The labels at the ends of the range. */
  @Field(() => LabelEnum, { nullable: true })
  rangeLabelLow!: LabelKey | null;

  @Field(() => LabelEnum, { nullable: true })
  rangeLabelHigh!: LabelKey | null;

  @Field(() => String)
  confidence!: string;

  /** 0 to 1. */
  @Field(() => Float)
  confidenceValue!: number;

  @Field(() => [FourNumberType])
  numbers!: readonly FourNumberType[];

  /** Worst first. */
  @Field(() => [FlagType])
  flags!: readonly FlagType[];

  /** Undecided matches with screening lists; the result does not use them. */
  @Field(() => [FlagType])
  reviews!: readonly FlagType[];

  /** Most wanted first. */
  @Field(() => [GapRowType])
  gaps!: readonly GapRowType[];

  @Field(() => [UnitType])
  units!: readonly UnitType[];
}
