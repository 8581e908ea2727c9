import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { MoneyType } from '../../platform/graphql/money.types.ts';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../platform/graphql/user-error.types.ts';
import { PersonNameType } from '../person/person.types.ts';
import { ResponseEnum, SeverityEnum } from '../risk/risk.types.ts';
import { EntryKindEnum, EntrySourceEnum, VerifierEnum } from './graphql/enums.ts';
import type { EntryKind, Teller, Verifier } from './remedy-rules.ts';

type ResponseKey = (typeof ResponseEnum)[keyof typeof ResponseEnum];

@ObjectType('RemedyPlan')
export class RemedyPlanType {
  @Field(() => Int)
  workers!: number;

  @Field(() => Int)
  formerWorkers!: number;

  /** Null where no money is owed. */
  @Field(() => MoneyType, { nullable: true })
  owed!: MoneyType | null;

  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar)
  until!: string;

  @Field(() => String, { nullable: true })
  paidBy!: string | null;
}

/** A plan as the supplier proposes it in its answers: it counts once somebody has accepted it. */
@ObjectType('ProposedPlan')
export class ProposedPlanType {
  @Field(() => Int)
  workers!: number;

  @Field(() => Int)
  formerWorkers!: number;

  @Field(() => MoneyType)
  owed!: MoneyType;

  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar)
  until!: string;
}

/** One act about the response to a finding, with its evidence. */
@ObjectType('RemedyStep')
export class RemedyStepType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  text!: string;

  /** Who says so, or who verified on the workers' side. */
  @Field(() => String)
  source!: string;

  @Field(() => DateScalar)
  evidenceDate!: string;

  @Field(() => String)
  note!: string;

  @Field(() => PersonNameType)
  recordedBy!: PersonNameType;

  @Field(() => DateTimeScalar)
  recordedAt!: Date;
}

/** One line of the ledger. Counts are of workers for whom it is done with this line. */
@ObjectType('RemedyEntry')
export class RemedyEntryType {
  @Field(() => ID)
  id!: string;

  @Field(() => EntryKindEnum)
  kind!: EntryKind;

  @Field(() => String)
  kindText!: string;

  @Field(() => DateScalar)
  day!: string;

  @Field(() => Int)
  workers!: number;

  @Field(() => Int)
  formerWorkers!: number;

  @Field(() => MoneyType, { nullable: true })
  amount!: MoneyType | null;

  @Field(() => EntrySourceEnum)
  source!: Teller | 'workers';

  @Field(() => String)
  sourceText!: string;

  @Field(() => VerifierEnum, { nullable: true })
  confirmedBy!: Verifier | null;

  @Field(() => String, { nullable: true })
  confirmedByText!: string | null;

  @Field(() => String)
  note!: string;

  /** Another line replaces it, or takes it back. */
  @Field(() => Boolean)
  replaced!: boolean;

  /** It replaces another line. */
  @Field(() => Boolean)
  isCorrection!: boolean;

  /** It takes another line back, and says nothing itself. */
  @Field(() => Boolean)
  takenBack!: boolean;

  @Field(() => PersonNameType)
  recordedBy!: PersonNameType;

  @Field(() => DateTimeScalar)
  recordedAt!: Date;
}

/** What is done about one finding, from the first response to the end of the ledger. */
@ObjectType('Remedy')
export class RemedyType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  /** The plan that was accepted last. */
  @Field(() => RemedyPlanType, { nullable: true })
  plan!: RemedyPlanType | null;

  /** The plan is past its last day. */
  @Field(() => Boolean)
  lapsed!: boolean;

  /** What is still owed, in the currency of the plan. */
  @Field(() => MoneyType, { nullable: true })
  outstanding!: MoneyType | null;

  /** Part of what is owed that is repaid or cancelled, 0 to 1; null without a plan with money. */
  @Field(() => Float, { nullable: true })
  progress!: number | null;

  /** Nothing is owed any more; without money, something was done. */
  @Field(() => Boolean)
  atEnd!: boolean;

  /** Why it cannot be marked as on schedule; null where it can. */
  @Field(() => String, { nullable: true })
  notOnSchedule!: string | null;

  /** Why it cannot be confirmed by workers; null where it can. */
  @Field(() => String, { nullable: true })
  notConfirmable!: string | null;

  /** Newest first. */
  @Field(() => [RemedyStepType])
  steps!: RemedyStepType[];

  /** Newest first. */
  @Field(() => [RemedyEntryType])
  entries!: RemedyEntryType[];
}

/** A finding about people at a site, with what is done about it. */
@ObjectType('RemedyFinding')
export class RemedyFindingType {
  /** Rule and site. */
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  ruleId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => ID, { nullable: true })
  siteId!: string | null;

  @Field(() => String)
  site!: string;

  /** Null where the finding is no longer open. */
  @Field(() => SeverityEnum, { nullable: true })
  severity!: 'L' | 'M' | 'H' | 'C' | null;

  @Field(() => Boolean)
  open!: boolean;

  /** As it counts. */
  @Field(() => ResponseEnum)
  response!: ResponseKey;

  @Field(() => String)
  responseText!: string;

  /** What is said and counts as less; null where it counts as said. */
  @Field(() => String, { nullable: true })
  said!: string | null;

  /** What to do about it, and what not, from the playbook. */
  @Field(() => String)
  do!: string;

  @Field(() => String)
  doNot!: string;

  /** More than one where suppliers that had it each became one. */
  @Field(() => [RemedyType])
  remedies!: RemedyType[];

  /** Empty once a plan was accepted. */
  @Field(() => [ProposedPlanType])
  proposed!: ProposedPlanType[];
}

/** Exact sums, by currency. Counts that workers gave are rounded. */
@ObjectType('RemedyTotals')
export class RemedyTotalsType {
  @Field(() => Int)
  workersRepaid!: number;

  @Field(() => [MoneyType])
  repaid!: MoneyType[];

  @Field(() => Int)
  workersFreed!: number;

  @Field(() => [MoneyType])
  debtCancelled!: MoneyType[];

  @Field(() => Int)
  documentsReturned!: number;

  /** Lines that a verifier on the workers' side confirmed. */
  @Field(() => Int)
  confirmedEntries!: number;

  /** All lines that count. */
  @Field(() => Int)
  entries!: number;
}

/** What workers got in a month of the calendar. */
@ObjectType('RemedyMonth')
export class RemedyMonthType {
  /** Its first day. */
  @Field(() => DateScalar)
  month!: string;

  @Field(() => RemedyTotalsType)
  totals!: RemedyTotalsType;

  /** Debt that was repaid or cancelled, in months of net pay of its site. */
  @Field(() => Float)
  monthsOfPay!: number;

  /** Lines of money that could not be put in months: in no currency of a known pay. */
  @Field(() => Int)
  withoutPay!: number;
}

/** What is done about the findings of a supplier. */
@ObjectType('SupplierRemedy')
export class SupplierRemedyType {
  /** That of the supplier. */
  @Field(() => ID)
  id!: string;

  /** Open ones first, the worst and least answered first. */
  @Field(() => [RemedyFindingType])
  findings!: RemedyFindingType[];

  @Field(() => RemedyTotalsType)
  totals!: RemedyTotalsType;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many remedies of a past day are not shown again, since its result rested on what was sealed or erased since; null where it is shown',
  })
  withheld!: number | null;

  @Field(() => Boolean)
  viewerCanRecord!: boolean;
}

@ObjectType('RemedyPayload')
export class RemedyPayloadType {
  @Field(() => SupplierRemedyType, { nullable: true })
  supplierRemedy!: SupplierRemedyType | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}
