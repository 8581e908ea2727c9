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

const DESTRUCTION_STATES = ['proposed', 'approved', 'declined', 'withdrawn'] as const;
const DestructionStateEnum = enumOf('DestructionState', DESTRUCTION_STATES);

@ObjectType('Destruction', { description: 'A proposal to destroy a file before its last day' })
export class DestructionType {
  @Field(() => ID)
  id!: string;

  @Field(() => DestructionStateEnum)
  state!: (typeof DESTRUCTION_STATES)[number];

  @Field(() => String)
  reason!: string;

  @Field(() => PersonNameType)
  proposedBy!: PersonNameType;

  @Field(() => DateTimeScalar)
  proposedAt!: Date;

  @Field(() => PersonNameType, { nullable: true })
  decidedBy!: PersonNameType | null;

  @Field(() => DateTimeScalar, { nullable: true })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true })
  declineReason!: string | null;

  @Field(() => Int)
  version!: number;

  @Field(() => Boolean, { description: 'It waits, and the viewer is another person who may approve or decline it' })
  viewerCanDecide!: boolean;

  @Field(() => Boolean)
  viewerCanWithdraw!: boolean;
}

@ObjectType('WaitingDestruction', { description: 'A proposal to destroy a file that waits for a second person' })
export class WaitingDestructionType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  evidenceId!: string;

  @Field(() => String, { description: 'Of the file' })
  name!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => PersonNameType)
  proposedBy!: PersonNameType;

  @Field(() => DateTimeScalar)
  proposedAt!: Date;

  @Field(() => Boolean)
  viewerCanDecide!: boolean;
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

  @Field(() => [DestructionType], { description: 'Proposals to destroy it before, the newest first' })
  destructions!: DestructionType[];

  @Field(() => Boolean, {
    description: 'Nothing holds it, no proposal waits, and the viewer may propose to destroy it',
  })
  viewerCanProposeDestruction!: boolean;
}

@InputType('DestructionInput')
export class DestructionInputType {
  @Field(() => ID)
  destructionId!: string;

  @Field(() => Int)
  version!: number;

  /** Why it is declined. */
  @Field(() => String, { nullable: true })
  reason?: string | null;

  /** The viewer has confirmed that no long number in the reason belongs to a person. */
  @Field(() => Boolean, { nullable: true })
  numbersChecked?: boolean | null;
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
