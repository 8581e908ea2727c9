import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../../platform/graphql/user-error.types.ts';

@ObjectType('VaultAnswer', { description: 'What a supplier has said last about one question' })
export class VaultAnswerType {
  /** Key of the question. */
  @Field(() => String)
  item!: string;

  /** Id of the site; null for the supplier as a whole, or all its sites. */
  @Field(() => String, { nullable: true })
  place!: string | null;

  @Field(() => JsonScalar, { description: 'An answer as the questionnaire has it' })
  answer!: unknown;

  @Field(() => DateScalar)
  day!: string;

  @Field(() => DateScalar, { description: 'Since when the supplier has said the same' })
  since!: string;

  @Field(() => JsonScalar, { nullable: true, description: 'What it said before, as the questionnaire has it' })
  before!: unknown;

  @Field(() => DateScalar, { nullable: true })
  beforeDay!: string | null;
}

@ObjectType('VaultShare', { description: 'A buyer to which a section was submitted' })
export class VaultShareType {
  @Field(() => ID)
  inboxRequestId!: string;

  @Field(() => String)
  buyerName!: string;

  @Field(() => DateTimeScalar)
  submittedAt!: Date;

  @Field(() => DateScalar, { description: 'The last day on which the buyer sees it' })
  until!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the supplier ended it' })
  endedAt!: Date | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which the buyer first read the submission' })
  readOn!: string | null;

  /** The buyer may see it now. */
  @Field(() => Boolean)
  isOpen!: boolean;
}

@ObjectType('VaultFile', { description: 'A paper that was submitted with an answer' })
export class VaultFileType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'Where a browser fetches it, as a download' })
  address!: string;

  /** Kind of paper, as the questionnaire has it. */
  @Field(() => String)
  what!: string;

  /** What it covers, as it was written. */
  @Field(() => String)
  covers!: string;

  @Field(() => DateScalar, { nullable: true })
  date!: string | null;

  @Field(() => Boolean, { description: 'It is no longer meant, and stays with what was submitted' })
  isSetAside!: boolean;

  /** The buyer to which it was submitted. */
  @Field(() => String)
  buyerName!: string;
}

@ObjectType('VaultSection', { description: 'What a supplier has said in one section, and who may see it' })
export class VaultSectionType {
  @Field(() => String)
  section!: string;

  @Field(() => [VaultAnswerType])
  answers!: VaultAnswerType[];

  @Field(() => [VaultFileType])
  files!: VaultFileType[];

  @Field(() => [VaultShareType])
  shares!: VaultShareType[];
}

@InputType('ShareAnswersInput')
export class ShareAnswersInputType {
  @Field(() => ID)
  inboxRequestId!: string;

  @Field(() => [String])
  sections!: string[];

  @Field(() => DateScalar)
  until!: string;
}

@InputType('EndSharingInput')
export class EndSharingInputType {
  @Field(() => ID)
  inboxRequestId!: string;

  @Field(() => [String])
  sections!: string[];
}

@ObjectType('SharingPayload')
export class SharingPayloadType {
  @Field(() => [VaultSectionType])
  vault!: VaultSectionType[];

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}
