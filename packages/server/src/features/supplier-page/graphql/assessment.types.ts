import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { ContextLevelEnum, LabelEnum, LaneEnum, type ContextLevelKey, type LabelKey } from '../../risk/risk.types.ts';
import { ClearedFlagType, FlagType } from './flag.types.ts';
import { FourNumberType, RulerType, ScoreStepType, ScoreTermType } from './score.types.ts';

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

  /** When a person answered that it cannot be told; null if nobody did. */
  @Field(() => DateTimeScalar, { nullable: true })
  untoldAt!: Date | null;

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

  @Field(() => Float, { nullable: true, description: 'What a finding sets; null where nothing was found' })
  observed!: number | null;

  @Field(() => Float, { nullable: true, description: 'The score if every gap were good news' })
  rangeLow!: number | null;

  @Field(() => Float, { nullable: true, description: 'The score if every gap were bad news' })
  rangeHigh!: number | null;

  /** 0 to 1. */
  @Field(() => Float)
  coverage!: number;

  @Field(() => [ScoreTermType])
  terms!: readonly ScoreTermType[];

  /** From 0 to the score; none without a score. */
  @Field(() => [ScoreStepType])
  steps!: readonly ScoreStepType[];
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

/** A value of a reference table that the result uses, with the row that it stands in. */
@ObjectType('ReferenceValue')
export class ReferenceValueType {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;

  /** Title of the table. */
  @Field(() => String)
  title!: string;

  @Field(() => String)
  publisher!: string;

  @Field(() => String)
  edition!: string;

  @Field(() => String)
  date!: string;

  /** Of the table with all its rows: opens it, also after later editions. */
  @Field(() => String)
  digest!: string;

  /** Rows of the table, from 1; none where it has no row for it. */
  @Field(() => [Int])
  rows!: readonly number[];

  /** Keys of the columns that counted. */
  @Field(() => [String])
  columns!: readonly string[];
}

/** Whether the supplier was compared with a kind of screening list. */
@ObjectType('ScreenedKind')
export class ScreenedKindType {
  @Field(() => String)
  kind!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  text!: string;

  /** Empty: not screened. */
  @Field(() => [ResultEditionType])
  lists!: readonly ResultEditionType[];
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

  /** Values of tables that the numbers and flags use. */
  @Field(() => [ReferenceValueType])
  references!: readonly ReferenceValueType[];

  @Field(() => [ScreenedKindType])
  screened!: readonly ScreenedKindType[];

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

  /** Share of the context that is recorded, 0 to 1: what the label rests on. */
  @Field(() => Float)
  coverage!: number;

  @Field(() => String)
  confidence!: string;

  /** 0 to 1. */
  @Field(() => Float)
  confidenceValue!: number;

  @Field(() => RulerType)
  ruler!: RulerType;

  /** From 0 to the score; none without a score. */
  @Field(() => [ScoreStepType])
  steps!: readonly ScoreStepType[];

  @Field(() => [FourNumberType])
  numbers!: readonly FourNumberType[];

  /** Worst first. */
  @Field(() => [FlagType])
  flags!: readonly FlagType[];

  /** Flags that hold and were cleared on evidence: they are not open. */
  @Field(() => [ClearedFlagType])
  cleared!: readonly ClearedFlagType[];

  /** Undecided matches with screening lists; the result does not use them. */
  @Field(() => [FlagType])
  reviews!: readonly FlagType[];

  /** Most wanted first. */
  @Field(() => [GapRowType])
  gaps!: readonly GapRowType[];

  @Field(() => [UnitType])
  units!: readonly UnitType[];

  @Field(() => [String], { description: 'Sites that were assessed, first the one whose score the supplier has' })
  assessedSites!: readonly string[];
}
