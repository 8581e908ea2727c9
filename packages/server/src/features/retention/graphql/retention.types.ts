import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enum-of.ts';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../../platform/graphql/user-error.types.ts';
import { PersonNameType } from '../../person/person.types.ts';
import { PURPOSE_KEYS, type Purpose } from '../retention-rules.ts';

const RetentionPurposeEnum = enumOf('RetentionPurpose', PURPOSE_KEYS);

@ObjectType('RetentionChoice', { description: 'Why a file can be kept' })
export class RetentionChoiceType {
  @Field(() => RetentionPurposeEnum)
  purpose!: Purpose;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  years!: number;

  @Field(() => String, { description: 'The law that asks for it' })
  law!: string;
}

@ObjectType('LegalHold')
export class LegalHoldType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => PersonNameType)
  setBy!: PersonNameType;

  @Field(() => DateTimeScalar)
  setAt!: Date;

  @Field(() => PersonNameType, { nullable: true })
  liftedBy!: PersonNameType | null;

  @Field(() => DateTimeScalar, { nullable: true })
  liftedAt!: Date | null;

  @Field(() => String, { nullable: true })
  liftReason!: string | null;
}

@ObjectType('EvidenceKeeping', { description: 'For how long a file is kept' })
export class EvidenceKeepingType {
  @Field(() => ID)
  id!: string;

  @Field(() => RetentionPurposeEnum)
  purpose!: Purpose;

  @Field(() => [RetentionChoiceType])
  choices!: RetentionChoiceType[];

  @Field(() => DateScalar, { description: 'The last day, where nothing holds it' })
  keptUntil!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  destroyedAt!: Date | null;

  @Field(() => LegalHoldType, { nullable: true, description: 'The hold that nobody has lifted' })
  hold!: LegalHoldType | null;

  @Field(() => [LegalHoldType], { description: 'Those that were lifted, the newest first' })
  liftedHolds!: LegalHoldType[];

  @Field(() => Boolean)
  viewerCanKeep!: boolean;
}

@InputType('HoldEvidenceInput')
export class HoldEvidenceInputType {
  @Field(() => ID)
  evidenceId!: string;

  @Field(() => String)
  reason!: string;

  /** The viewer has confirmed that no long number in the reason belongs to a person. */
  @Field(() => Boolean, { nullable: true })
  numbersChecked?: boolean | null;
}

@InputType('ChoosePurposeInput')
export class ChoosePurposeInputType {
  @Field(() => ID)
  evidenceId!: string;

  @Field(() => RetentionPurposeEnum)
  purpose!: Purpose;
}

@ObjectType('EvidenceKeepingPayload')
export class EvidenceKeepingPayloadType {
  @Field(() => EvidenceKeepingType, { nullable: true })
  keeping!: EvidenceKeepingType | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}
