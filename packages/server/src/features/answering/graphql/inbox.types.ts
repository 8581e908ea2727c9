import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enum-of.ts';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../../platform/graphql/user-error.types.ts';
import { INBOX_STATES, type InboxState } from '../inbox.read-model.ts';

const InboxStateEnum = enumOf('InboxState', INBOX_STATES);

@ObjectType('InboxRequest', { description: 'A request of a buyer, as the supplier’s organisation has it' })
export class InboxRequestType {
  @Field(() => ID)
  id!: string;

  /** As the page that answers it has it in its address. */
  @Field(() => String)
  key!: string;

  @Field(() => String)
  buyerName!: string;

  /** As the buyer calls the supplier. */
  @Field(() => String)
  supplierName!: string;

  @Field(() => DateScalar)
  dueOn!: string;

  @Field(() => InboxStateEnum)
  state!: InboxState;

  @Field(() => Boolean)
  isOverdue!: boolean;

  @Field(() => Int, { description: 'Questions that apply' })
  applicable!: number;

  @Field(() => Int)
  answered!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  submittedAt!: Date | null;
}

@InputType('GiveRequestBackInput')
export class GiveRequestBackInputType {
  @Field(() => ID)
  inboxRequestId!: string;
}

@ObjectType('GiveRequestBackPayload')
export class GiveRequestBackPayloadType {
  @Field(() => [InboxRequestType], { description: 'The requests that the organisation still has' })
  inbox!: InboxRequestType[];

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}
