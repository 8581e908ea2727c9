import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../../platform/graphql/user-error.types.ts';
import { PersonNameType } from '../../person/person.types.ts';

@ObjectType('RepaymentPromise', {
  description: 'That telling of fees leads to a repayment plan, not to losing the order by itself',
})
export class RepaymentPromiseType {
  /** As suppliers read it. */
  @Field(() => String)
  text!: string;

  /** Null while nobody stands for it. */
  @Field(() => PersonNameType, { nullable: true })
  acceptedBy!: PersonNameType | null;

  @Field(() => DateTimeScalar, { nullable: true })
  acceptedAt!: Date | null;

  @Field(() => Boolean)
  viewerCanAccept!: boolean;
}

@InputType('ChangeRepaymentPromiseInput')
export class ChangeRepaymentPromiseInputType {
  /** False ends it for requests that are still to be sent. */
  @Field(() => Boolean)
  promised!: boolean;
}

@ObjectType('RepaymentPromisePayload')
export class RepaymentPromisePayloadType {
  @Field(() => RepaymentPromiseType, { nullable: true })
  repaymentPromise!: RepaymentPromiseType | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}
