import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../../platform/graphql/user-error.types.ts';
import { PersonNameType } from '../../person/person.types.ts';

@ObjectType('Domain', { description: 'A domain of mail addresses that the organisation says is its own' })
export class DomainType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => PersonNameType)
  addedBy!: PersonNameType;

  @Field(() => DateTimeScalar)
  addedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  checkedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it is proved; null where it is not' })
  provedAt!: Date | null;

  @Field(() => String, { description: 'Name of the TXT record to publish' })
  recordName!: string;

  @Field(() => String, { description: 'What the TXT record has to say' })
  recordText!: string;
}

@InputType('AddDomainInput')
export class AddDomainInputType {
  @Field(() => String)
  domain!: string;
}

@InputType('DomainInput')
export class DomainInputType {
  @Field(() => ID)
  domainId!: string;
}

@ObjectType('DomainsPayload')
export class DomainsPayloadType {
  @Field(() => [DomainType], { nullable: true })
  domains!: readonly DomainType[] | null;

  @Field(() => [UserErrorType])
  userErrors!: UserErrorType[];
}
