import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { NamedKeyType } from '../../../platform/graphql/named-key.types.ts';
import { DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { DecisionType } from '../../decision/decision.types.ts';
import { FlagListRowType } from '../../flag/flag-list.types.ts';
import { OverrideType } from '../../override/override.types.ts';
import { SupplierRowType } from '../../portfolio/supplier-row.types.ts';
import { RemedyTotalsType } from '../../remedy/remedy.types.ts';
import { LabelOverrideType } from '../../risk/label-override.types.ts';
import { MethodologyChangeType } from '../../risk/methodology-change.types.ts';
import { LabelEnum, type LabelKey } from '../../risk/risk.types.ts';

@ObjectType('LabelCount')
export class LabelCountType {
  @Field(() => LabelEnum)
  label!: LabelKey;

  @Field(() => Int)
  count!: number;

  /** How many of them have it by an override. */
  @Field(() => Int)
  overridden!: number;

  /** Suppliers of this label whose worst finding was disclosed. */
  @Field(() => Int)
  disclosed!: number;
}

@ObjectType('HeatCell')
export class HeatCellType {
  @Field(() => String)
  region!: string;

  @Field(() => String)
  sector!: string;

  /** Suppliers with a band. */
  @Field(() => Int)
  total!: number;

  /** Share with High or Critical, 0 to 1; null for fewer than 20 suppliers. */
  @Field(() => Float, { nullable: true })
  share!: number | null;

  @Field(() => Int, { nullable: true })
  highOrCritical!: number | null;
}

/** Sector by region. */
@ObjectType('HeatMap')
export class HeatMapType {
  /** Keys for the filter. */
  @Field(() => [NamedKeyType])
  regions!: NamedKeyType[];

  /** Keys for the main-sector filter. */
  @Field(() => [NamedKeyType])
  sectors!: NamedKeyType[];

  @Field(() => [HeatCellType])
  cells!: readonly HeatCellType[];

  @Field(() => String)
  note!: string;
}

/** The changes of one supplier, combined. */
@ObjectType('ChangeRow')
export class ChangeRowType {
  @Field(() => ID)
  supplierId!: string;

  @Field(() => String)
  supplierName!: string;

  @Field(() => LabelEnum)
  label!: LabelKey;

  @Field(() => LabelOverrideType, { nullable: true })
  override!: LabelOverrideType | null;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => String)
  text!: string;

  @Field(() => Int)
  moreCount!: number;
}

/** Answers known over all suppliers. */
@ObjectType('PortfolioAnswers')
export class PortfolioAnswersType {
  /** Core questions that are answered of the supplier in the middle. */
  @Field(() => Int)
  known!: number;

  @Field(() => Int)
  of!: number;

  /** Share of suppliers of which no core question is answered, 0 to 1. */
  @Field(() => Float)
  none!: number;
}

@ObjectType('Overview')
export class OverviewType {
  @Field(() => Int)
  supplierCount!: number;

  @Field(() => Int)
  countryCount!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  lastAssessedAt!: Date | null;

  @Field(() => String)
  methodology!: string;

  @Field(() => [LabelCountType])
  labels!: LabelCountType[];

  /** Suppliers whose worst finding is on schedule or confirmed by workers. */
  @Field(() => Int)
  inRemedy!: number;

  /** What workers got. */
  @Field(() => RemedyTotalsType)
  remedy!: RemedyTotalsType;

  @Field(() => Int)
  needsDecision!: number;

  @Field(() => Int)
  needsDecisionOlderThan30Days!: number;

  /** Median share of the context that is recorded, 0 to 1. */
  @Field(() => Float, { nullable: true })
  coverageMedian!: number | null;

  /** Null until suppliers have been assessed again. */
  @Field(() => PortfolioAnswersType, { nullable: true })
  answersKnown!: PortfolioAnswersType | null;

  @Field(() => Int)
  waitingForApproval!: number;

  @Field(() => Int)
  waitingSuspensions!: number;

  /** Holds of shipments that nobody has confirmed. */
  @Field(() => Int)
  waitingHolds!: number;

  /** Of those, the ones that wait for more than two working days. */
  @Field(() => Int)
  overdueHolds!: number;

  /** Suspensions and exits, proposed or in force, of suppliers that had told of a finding in the year before. */
  @Field(() => Int)
  leavingAfterDisclosure!: number;

  @Field(() => [DecisionType])
  waiting!: DecisionType[];

  @Field(() => [OverrideType])
  waitingOverrides!: OverrideType[];

  /** Flags that somebody proposed to clear. */
  @Field(() => [FlagListRowType])
  waitingClearings!: FlagListRowType[];

  /** Cleared flags that somebody proposed to open again. */
  @Field(() => [FlagListRowType])
  waitingReopenings!: FlagListRowType[];

  /** Overrides that the viewer proposed or approved and whose last day has passed in the last fortnight. */
  @Field(() => [OverrideType])
  expiredOverrides!: OverrideType[];

  @Field(() => HeatMapType)
  heatMap!: HeatMapType;

  /** Of the last thirty days. */
  @Field(() => MethodologyChangeType, { nullable: true })
  methodologyChange!: MethodologyChangeType | null;

  @Field(() => [ChangeRowType])
  changes!: ChangeRowType[];

  @Field(() => [SupplierRowType])
  decideNext!: SupplierRowType[];

  @Field(() => Int)
  openQuestions!: number;

  @Field(() => Int)
  assessmentsWaiting!: number;
}
