import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import type { EntryKind, Payer, SaidResponse, Teller, Verifier } from '../remedy-rules.ts';
import { EntryKindEnum, EntrySourceEnum, PayerEnum, SaidResponseEnum, TellerEnum, VerifierEnum } from './enums.ts';

@InputType('AmountInput')
export class AmountInputType {
  /** Such as 1250.50 or 1250,50, with no more decimal places than the currency has. */
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

  @Field(() => TellerEnum)
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

  @Field(() => PayerEnum, { nullable: true })
  paidBy?: Payer | null;
}

@InputType('MarkOnScheduleInput')
export class MarkOnScheduleInputType extends EvidenceInputType {
  @Field(() => ID)
  remedyId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => TellerEnum)
  source!: Teller;
}

@InputType('ConfirmByWorkersInput')
export class ConfirmByWorkersInputType extends EvidenceInputType {
  @Field(() => ID)
  remedyId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => VerifierEnum)
  verifier!: Verifier;
}

@InputType('AddRemedyEntryInput')
export class AddRemedyEntryInputType {
  @Field(() => ID)
  remedyId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => EntryKindEnum)
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

  @Field(() => EntrySourceEnum)
  source!: Teller | 'workers';

  @Field(() => VerifierEnum, { nullable: true })
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
