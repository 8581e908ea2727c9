import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enum-of.ts';
import { NamedKeyType } from '../../../platform/graphql/named-key.types.ts';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../../platform/graphql/user-error.types.ts';
import { REQUEST_STATES, type RequestState } from '../request.read-model.ts';

const RequestStateEnum = enumOf('RequestState', REQUEST_STATES);

@ObjectType('SupplierRequest', { description: 'Questions that were put to a supplier, and how far it is' })
export class SupplierRequestType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  supplierId!: string;

  @Field(() => String)
  supplierName!: string;

  /** Who answers for the supplier. */
  @Field(() => String)
  contactName!: string;

  @Field(() => String)
  email!: string;

  /** Why it was asked, as a sentence. */
  @Field(() => String)
  reason!: string;

  @Field(() => DateScalar)
  dueOn!: string;

  @Field(() => DateTimeScalar)
  askedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  submittedAt!: Date | null;

  @Field(() => RequestStateEnum)
  state!: RequestState;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which the supplier ended that answers are seen',
  })
  sharingEndedOn!: string | null;

  @Field(() => Boolean, { description: 'Its day has passed, and somebody has opened it' })
  isOverdue!: boolean;

  @Field(() => Int, { description: 'Files that came with the answers' })
  files!: number;

  @Field(() => String, { nullable: true, description: 'Why its mail did not come through, as a sentence' })
  mailProblem!: string | null;

  @Field(() => Boolean, { description: 'Something was submitted' })
  hasAnswers!: boolean;

  @Field(() => Boolean)
  viewerCanWithdraw!: boolean;

  @Field(() => Boolean)
  viewerCanCreateLink!: boolean;
}

@ObjectType('SupplierToAsk')
export class SupplierToAskType {
  @Field(() => ID)
  supplierId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int, { nullable: true })
  workers!: number | null;

  @Field(() => Boolean, { description: 'Fewer than 250 workers, or of unknown size: it gets the core questions' })
  isSmall!: boolean;

  /** Of the contact that was asked last; empty without one. */
  @Field(() => String)
  email!: string;

  @Field(() => String)
  contactName!: string;

  @Field(() => String)
  language!: string;
}

@ObjectType('RequestSet')
export class RequestSetType extends NamedKeyType {
  @Field(() => Int)
  questions!: number;

  /** Minutes that the questions take. */
  @Field(() => Int)
  minutes!: number;
}

@ObjectType('RequestForm')
export class RequestFormType {
  @Field(() => [SupplierToAskType])
  suppliers!: SupplierToAskType[];

  /** Core and full. */
  @Field(() => [RequestSetType])
  sets!: RequestSetType[];

  @Field(() => [NamedKeyType])
  topics!: NamedKeyType[];

  @Field(() => [NamedKeyType])
  reasons!: NamedKeyType[];

  @Field(() => [NamedKeyType])
  languages!: NamedKeyType[];

  @Field(() => Boolean, { description: 'Whether a mail goes out. Else each link has to be handed over' })
  sendsMail!: boolean;
}

@InputType('AskedContactInput')
export class AskedContactInputType {
  @Field(() => ID)
  supplierId!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  language!: string;
}

@InputType('AskSuppliersInput')
export class AskSuppliersInputType {
  @Field(() => [AskedContactInputType])
  contacts!: AskedContactInputType[];

  /** `core`, `full` or `topics`. */
  @Field(() => String)
  set!: string;

  @Field(() => [String], { nullable: true })
  topics?: string[] | null;

  /** Why a small supplier gets more than the core questions. */
  @Field(() => String, { nullable: true })
  fullBecause?: string | null;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  note!: string;

  @Field(() => DateScalar)
  dueOn!: string;

  @Field(() => Boolean, { nullable: true })
  byHand?: boolean | null;

  /** The viewer has confirmed that no long number in the texts belongs to a person. */
  @Field(() => Boolean, { nullable: true })
  numbersChecked?: boolean | null;
}

@InputType('SupplierRequestInput')
export class SupplierRequestInputType {
  @Field(() => ID)
  requestId!: string;
}

@ObjectType('AskSuppliersPayload')
export class AskSuppliersPayloadType {
  @Field(() => [ID])
  requestIds!: string[];

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}

@ObjectType('WithdrawRequestPayload')
export class WithdrawRequestPayloadType {
  @Field(() => ID, { nullable: true })
  requestId!: string | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}

@ObjectType('CreateRequestLinkPayload')
export class CreateRequestLinkPayloadType {
  @Field(() => String, { nullable: true, description: 'shown once' })
  link!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  expiresAt!: Date | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}
