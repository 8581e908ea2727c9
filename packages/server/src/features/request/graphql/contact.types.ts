import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../../platform/graphql/user-error.types.ts';

@ObjectType('SupplierContact', { description: 'Who answers for a supplier' })
export class SupplierContactType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  /** Key of the language. */
  @Field(() => String)
  language!: string;

  @Field(() => DateTimeScalar)
  addedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was asked last' })
  askedAt!: Date | null;

  @Field(() => Boolean)
  viewerCanRemove!: boolean;
}

@InputType('SaveContactInput')
export class SaveContactInputType {
  @Field(() => ID)
  supplierId!: string;

  /** Left out for a new one. */
  @Field(() => ID, { nullable: true })
  contactId?: string | null;

  @Field(() => String)
  email!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  language!: string;
}

@InputType('ContactInput')
export class ContactInputType {
  @Field(() => ID)
  contactId!: string;
}

@ObjectType('ContactPayload')
export class ContactPayloadType {
  @Field(() => ID, { nullable: true })
  contactId!: string | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}
