import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { REDACTION_REASONS } from '@plumbline/evidence';
import { enumOf } from '../../../platform/graphql/enum-of.ts';
import { NamedKeyType } from '../../../platform/graphql/named-key.types.ts';
import { DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { TextType, UserErrorType } from '../../../platform/graphql/user-error.types.ts';
import { PersonNameType } from '../../person/person.types.ts';
import { REDACTION_STATES, type RedactionReason, type RedactionState } from '../redaction-rules.ts';

const RedactionStateEnum = enumOf('RedactionState', REDACTION_STATES);
const RedactionReasonEnum = enumOf('RedactionReason', REDACTION_REASONS);

@ObjectType('RedactionBox', { description: 'A part of a page as it is seen, from its top left corner' })
export class RedactionBoxType {
  @Field(() => Int, { description: 'From 1' })
  page!: number;

  @Field(() => Float)
  x!: number;

  @Field(() => Float)
  y!: number;

  @Field(() => Float)
  width!: number;

  @Field(() => Float)
  height!: number;
}

@ObjectType('Redaction', { description: 'What is blacked out of a file of the library' })
export class RedactionType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  evidenceId!: string;

  @Field(() => RedactionStateEnum)
  state!: RedactionState;

  @Field(() => [RedactionBoxType])
  boxes!: readonly RedactionBoxType[];

  @Field(() => RedactionReasonEnum)
  reason!: RedactionReason;

  @Field(() => String)
  reasonText!: string;

  @Field(() => TextType, { nullable: true, description: 'Why the redacted file could not be made' })
  refusal!: TextType | null;

  @Field(() => Float, { nullable: true })
  bytes!: number | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the redacted file, in hexadecimal' })
  sha256!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the browser fetches its pages: it puts in {page} and {width}. Null where there are none',
  })
  address!: string | null;

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

  @Field(() => Boolean)
  viewerCanDecide!: boolean;

  @Field(() => Boolean)
  viewerCanWithdraw!: boolean;
}

@ObjectType('WaitingRedaction', { description: 'A proposed redaction that waits for a second person' })
export class WaitingRedactionType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  evidenceId!: string;

  @Field(() => String, { description: 'Of the file' })
  name!: string;

  @Field(() => PersonNameType)
  proposedBy!: PersonNameType;

  @Field(() => DateTimeScalar)
  proposedAt!: Date;

  @Field(() => Boolean)
  viewerCanDecide!: boolean;
}

@ObjectType('EvidenceRedactions', { description: 'The redactions of a file, with what the viewer may do' })
export class EvidenceRedactionsType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [RedactionType], { description: 'The newest first' })
  redactions!: RedactionType[];

  @Field(() => [NamedKeyType])
  reasons!: NamedKeyType[];

  @Field(() => Boolean, { description: 'Whether the viewer can propose one now' })
  viewerCanPropose!: boolean;
}

@InputType('RedactionBoxInput')
export class RedactionBoxInputType {
  @Field(() => Int)
  page!: number;

  @Field(() => Float)
  x!: number;

  @Field(() => Float)
  y!: number;

  @Field(() => Float)
  width!: number;

  @Field(() => Float)
  height!: number;
}

@InputType('ProposeRedactionInput')
export class ProposeRedactionInputType {
  @Field(() => ID)
  evidenceId!: string;

  @Field(() => [RedactionBoxInputType])
  boxes!: RedactionBoxInputType[];

  @Field(() => RedactionReasonEnum)
  reason!: RedactionReason;
}

@InputType('RedactionInput')
export class RedactionInputType {
  @Field(() => ID)
  redactionId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true })
  reason?: string | null;

  /** The viewer has confirmed that no long number in the reason belongs to a person. */
  @Field(() => Boolean, { nullable: true })
  numbersChecked?: boolean | null;
}

@ObjectType('RedactionPayload')
export class RedactionPayloadType {
  @Field(() => RedactionType, { nullable: true })
  redaction!: RedactionType | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}
