import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enum-of.ts';
import { NamedKeyType } from '../../../platform/graphql/named-key.types.ts';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../../platform/graphql/user-error.types.ts';
import { SupplierFilterInput } from '../../portfolio/supplier-filter.types.ts';
import type { LeftOutReason } from '../askings.ts';

const LEFT_OUT = ['no-contact', 'already-asked'] as const satisfies readonly LeftOutReason[];
const LeftOutReasonEnum = enumOf('LeftOutReason', LEFT_OUT);

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

  @Field(() => Boolean, { description: 'It has a request that is still open' })
  isAsked!: boolean;

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
  /** Those of the ids that can be asked; none without ids. */
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

  @Field(() => Int, { description: 'More suppliers than this are asked only after a test to oneself' })
  largeAsking!: number;
}

@ObjectType('LeftOutSupplier')
export class LeftOutSupplierType {
  @Field(() => ID)
  supplierId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => LeftOutReasonEnum)
  reason!: LeftOutReason;
}

@ObjectType('AskingForecast', { description: 'How many suppliers would be asked, and who is left out' })
export class AskingForecastType {
  @Field(() => Int)
  suppliers!: number;

  @Field(() => Int)
  asked!: number;

  @Field(() => Int)
  withoutContact!: number;

  @Field(() => Int)
  alreadyAsked!: number;

  /** The first of them by name. */
  @Field(() => [LeftOutSupplierType])
  leftOut!: LeftOutSupplierType[];
}

@ObjectType('Asking', { description: 'An asking that was prepared, with what a supplier will see' })
export class AskingType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  supplierName!: string;

  /** Key of the reason. */
  @Field(() => String)
  reason!: string;

  @Field(() => String)
  note!: string;

  @Field(() => DateScalar)
  dueOn!: string;

  @Field(() => String)
  language!: string;

  /** `core`, `full` or `topics`. */
  @Field(() => String)
  set!: string;

  @Field(() => [String])
  topics!: string[];

  /** Where the supplier works, ISO 3166-1 alpha-2; null for a place of unknown country. */
  @Field(() => [String], { nullable: 'items' })
  countries!: (string | null)[];

  /** Countries that can be chosen in answers, ISO 3166-1 alpha-2. */
  @Field(() => [String])
  countryChoices!: string[];

  @Field(() => Boolean, { description: 'The buyer promises that telling of fees leads to a repayment plan' })
  promised!: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  testedAt!: Date | null;
}

/** What is asked, why and until when. */
@InputType({ isAbstract: true })
export class AskingTermsInputType {
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
export class AskSuppliersInputType extends AskingTermsInputType {
  @Field(() => [AskedContactInputType])
  contacts!: AskedContactInputType[];
}

@InputType('PrepareAskingInput')
export class PrepareAskingInputType extends AskingTermsInputType {
  /** Whom: these suppliers, or all that match the filter. */
  @Field(() => [ID], { nullable: true })
  supplierIds?: string[] | null;

  @Field(() => SupplierFilterInput, { nullable: true })
  filter?: SupplierFilterInput | null;
}

@InputType('AskingInput')
export class AskingInputType {
  @Field(() => ID)
  askingId!: string;
}

@ObjectType('AskSuppliersPayload')
export class AskSuppliersPayloadType {
  @Field(() => [ID])
  requestIds!: string[];

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}

@ObjectType('AskingPayload')
export class AskingPayloadType {
  @Field(() => ID, { nullable: true })
  askingId!: string | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}
