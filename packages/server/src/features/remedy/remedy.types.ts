import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MoneyType } from '../../platform/graphql/money.types.ts';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../platform/graphql/user-error.types.ts';
import { PersonNameType } from '../person/person.types.ts';
import { ResponseEnum, SeverityEnum } from '../risk/risk.types.ts';
import type { EntryKind, Payer, SaidResponse, Teller, Verifier } from './remedy-rules.ts';

const SaidResponseEnum = { NONE: 'none', DECLINED: 'declined', DISCLOSED: 'disclosed' } as const;
registerEnumType(SaidResponseEnum, { name: 'SaidResponse' });

const TELLERS = { SUPPLIER: 'supplier', BUYER: 'buyer', AUDIT: 'audit', AUTHORITY: 'authority' } as const;
const RemedyTellerEnum = TELLERS;
registerEnumType(RemedyTellerEnum, { name: 'RemedyTeller' });

const RemedyEntrySourceEnum = { ...TELLERS, WORKERS: 'workers' } as const;
registerEnumType(RemedyEntrySourceEnum, { name: 'RemedyEntrySource' });

const RemedyVerifierEnum = {
  UNION: 'union',
  WORKER_BODY: 'worker-body',
  IOM_UN: 'iom-un',
  INDEPENDENT_INTERVIEWER: 'independent-interviewer',
} as const;
registerEnumType(RemedyVerifierEnum, { name: 'RemedyVerifier' });

const RemedyPayerEnum = { SUPPLIER: 'supplier', BUYER: 'buyer', AGENT: 'agent', SEVERAL: 'several' } as const;
registerEnumType(RemedyPayerEnum, { name: 'RemedyPayer' });

const RemedyEntryKindEnum = {
  REPAID: 'repaid',
  DEBT_CANCELLED: 'debt-cancelled',
  DOCUMENTS_RETURNED: 'documents-returned',
  MEASURE: 'measure',
} as const;
registerEnumType(RemedyEntryKindEnum, { name: 'RemedyEntryKind' });

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

  @Field(() => RemedyEntryKindEnum)
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

  @Field(() => RemedyEntrySourceEnum)
  source!: Teller | 'workers';

  @Field(() => String)
  sourceText!: string;

  @Field(() => RemedyVerifierEnum, { nullable: true })
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

@InputType('AmountInput')
export class AmountInputType {
  /** Such as 1250.50, with a point and no more decimal places than the currency has. */
  @Field(() => String)
  amount!: string;

  @Field(() => String)
  currency!: string;
}

@InputType({ isAbstract: true })
abstract class EvidenceInputType {
  /** Day that the evidence describes. */
  @Field(() => DateScalar)
  evidenceDate!: string;

  /** What the evidence is and says, without anybody's name. */
  @Field(() => String)
  note!: string;

  /** The viewer has confirmed that no long number in the note belongs to a person. */
  @Field(() => Boolean, { nullable: true })
  numbersChecked?: boolean | null;
}

@InputType({ isAbstract: true })
abstract class FindingInputType extends EvidenceInputType {
  @Field(() => ID)
  supplierId!: string;

  /** Id of the rule that found it. */
  @Field(() => String)
  rule!: string;

  @Field(() => ID)
  siteId!: string;

  /** Null for the first act about the finding. */
  @Field(() => ID, { nullable: true })
  remedyId?: string | null;

  /** That of the remedy; 0 for the first act. */
  @Field(() => Int)
  version!: number;

  @Field(() => RemedyTellerEnum)
  source!: Teller;
}

@InputType('RecordResponseInput')
export class RecordResponseInputType extends FindingInputType {
  @Field(() => SaidResponseEnum)
  response!: SaidResponse;
}

@InputType('AcceptPlanInput')
export class AcceptPlanInputType extends FindingInputType {
  @Field(() => Int)
  workers!: number;

  @Field(() => Int)
  formerWorkers!: number;

  /** Null where no money is owed. */
  @Field(() => AmountInputType, { nullable: true })
  owed?: AmountInputType | null;

  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar)
  until!: string;

  @Field(() => RemedyPayerEnum, { nullable: true })
  paidBy?: Payer | null;
}

@InputType('MarkOnScheduleInput')
export class MarkOnScheduleInputType extends EvidenceInputType {
  @Field(() => ID)
  remedyId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => RemedyTellerEnum)
  source!: Teller;
}

@InputType('ConfirmByWorkersInput')
export class ConfirmByWorkersInputType extends EvidenceInputType {
  @Field(() => ID)
  remedyId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => RemedyVerifierEnum)
  verifier!: Verifier;
}

@InputType('AddRemedyEntryInput')
export class AddRemedyEntryInputType {
  @Field(() => ID)
  remedyId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => RemedyEntryKindEnum)
  kind!: EntryKind;

  @Field(() => DateScalar)
  day!: string;

  /** Workers for whom it is done with this line; 0 for an instalment. */
  @Field(() => Int)
  workers!: number;

  @Field(() => Int)
  formerWorkers!: number;

  @Field(() => AmountInputType, { nullable: true })
  amount?: AmountInputType | null;

  @Field(() => RemedyEntrySourceEnum)
  source!: Teller | 'workers';

  @Field(() => RemedyVerifierEnum, { nullable: true })
  confirmedBy?: Verifier | null;

  @Field(() => String, { nullable: true })
  note?: string | null;

  /** The viewer has confirmed that no long number in the note belongs to a person. */
  @Field(() => Boolean, { nullable: true })
  numbersChecked?: boolean | null;

  /** The line that this one replaces. */
  @Field(() => ID, { nullable: true })
  correctsId?: string | null;

  /** Takes that line back without another in its place. */
  @Field(() => Boolean, { nullable: true })
  takenBack?: boolean | null;
}
