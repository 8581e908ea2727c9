import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import type { RecordChoice } from '../flag-in-hand.ts';

@InputType('ReviewFlagInput')
export class ReviewFlagInputType {
  @Field(() => ID)
  supplierId!: string;

  /** Id of the flag on the page of its supplier. */
  @Field(() => String)
  flag!: string;

  /** 0 for a flag that nobody has worked on. */
  @Field(() => Int)
  version!: number;
}

@InputType('DisputeFlagInput')
export class DisputeFlagInputType extends ReviewFlagInputType {
  @Field(() => String)
  reason!: string;

  @Field(() => String)
  note!: string;

  /** The viewer has confirmed that no long number in the note belongs to a person. */
  @Field(() => Boolean)
  numbersChecked!: boolean;
}

@InputType('HoldFlagInput')
export class HoldFlagInputType extends ReviewFlagInputType {
  @Field(() => String)
  wait!: string;

  @Field(() => DateScalar)
  nextOn!: string;

  @Field(() => String)
  note!: string;

  @Field(() => Boolean)
  numbersChecked!: boolean;
}

@InputType('EvidenceInput')
export class EvidenceInputType {
  @Field(() => String)
  kind!: string;

  @Field(() => DateScalar)
  on!: string;

  @Field(() => String)
  givenBy!: string;

  @Field(() => String)
  note!: string;
}

@InputType('ProposeClearingInput')
export class ProposeClearingInputType extends ReviewFlagInputType {
  @Field(() => [EvidenceInputType])
  evidence!: EvidenceInputType[];

  /** Files of the library that show it. */
  @Field(() => [ID], { nullable: true })
  evidenceIds?: string[] | null;

  @Field(() => Boolean)
  numbersChecked!: boolean;
}

@InputType('FlagRecordInput')
export class FlagRecordInputType {
  @Field(() => ID)
  flagRecordId!: string;

  @Field(() => Int)
  version!: number;
}

export function recordOf({ flagRecordId, version }: FlagRecordInputType): RecordChoice {
  return { id: fromGlobalId('Flag', flagRecordId), version };
}

@InputType('FlagNoteInput')
export class FlagNoteInputType extends FlagRecordInputType {
  @Field(() => String)
  note!: string;

  @Field(() => Boolean)
  numbersChecked!: boolean;
}

@InputType('RetaliationCheckInput')
export class RetaliationCheckInputType extends FlagNoteInputType {
  /** 30, 90 or 180. */
  @Field(() => Int)
  days!: number;

  @Field(() => DateScalar)
  on!: string;

  @Field(() => String)
  by!: string;

  @Field(() => String)
  outcome!: string;
}
