import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PageInfoType } from '../../../platform/graphql/connection.types.ts';
import { enumOf } from '../../../platform/graphql/enum-of.ts';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../../platform/graphql/user-error.types.ts';
import { REQUEST_LISTS, REQUEST_STATES, type RequestList, type RequestState } from '../request.read-model.ts';

const RequestStateEnum = enumOf('RequestState', REQUEST_STATES);
/** What the board can be narrowed to. */
export const RequestListEnum = enumOf('RequestList', REQUEST_LISTS);

@ObjectType('SupplierRequest', { description: 'Questions that were put to a supplier, and how far it is' })
export class SupplierRequestType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  supplierId!: string;

  @Field(() => String)
  supplierName!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Null for a contact that was removed, and for those who may not ask',
  })
  contactName!: string | null;

  @Field(() => String, { nullable: true })
  email!: string | null;

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

  @Field(() => String, { nullable: true, description: 'Why its last mail did not come through, as a sentence' })
  mailProblem!: string | null;

  @Field(() => Boolean, { description: 'Something was submitted' })
  hasAnswers!: boolean;

  @Field(() => Boolean, { description: 'Somebody has to say whether the right company has answered' })
  awaitsCompany!: boolean;

  @Field(() => Boolean, { description: 'Somebody has said that another company has answered' })
  isWrongCompany!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Domain of an address of the respondent that was not known of the supplier; null for those who may not ask',
  })
  unknownDomain!: string | null;

  @Field(() => Int, { description: 'How often its contact was reminded' })
  reminders!: number;

  @Field(() => Boolean)
  viewerCanWithdraw!: boolean;

  @Field(() => Boolean)
  viewerCanCreateLink!: boolean;

  @Field(() => Boolean)
  viewerCanRemind!: boolean;

  @Field(() => Boolean)
  viewerCanConfirmCompany!: boolean;
}

@ObjectType('RequestCount')
export class RequestCountType {
  @Field(() => RequestListEnum)
  list!: RequestList;

  @Field(() => Int)
  count!: number;
}

@ObjectType('SupplierRequestEdge')
export class SupplierRequestEdgeType {
  @Field(() => String)
  cursor!: string;

  @Field(() => SupplierRequestType)
  node!: SupplierRequestType;
}

@ObjectType('SupplierRequestConnection')
export class SupplierRequestConnectionType {
  @Field(() => [SupplierRequestEdgeType])
  edges!: SupplierRequestEdgeType[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;

  /** Requests in the list that is shown. */
  @Field(() => Int)
  totalCount!: number;

  /** Of each list, whichever is shown. Overdue requests, and those whose mail did not come through, count in their state too. */
  @Field(() => [RequestCountType])
  counts!: RequestCountType[];
}

@InputType('SupplierRequestInput')
export class SupplierRequestInputType {
  @Field(() => ID)
  requestId!: string;
}

@InputType('SupplierRequestsInput')
export class SupplierRequestsInputType {
  @Field(() => [ID])
  requestIds!: string[];
}

@InputType('ProlongRequestsInput')
export class ProlongRequestsInputType extends SupplierRequestsInputType {
  /** The later last day. */
  @Field(() => DateScalar)
  dueOn!: string;
}

@InputType('AskOtherContactInput')
export class AskOtherContactInputType extends SupplierRequestInputType {
  @Field(() => String)
  email!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  language!: string;
}

@ObjectType('ChangeRequestsPayload')
export class ChangeRequestsPayloadType {
  /** How many were changed. */
  @Field(() => Int)
  changed!: number;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}

@ObjectType('AskOtherContactPayload')
export class AskOtherContactPayloadType {
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
