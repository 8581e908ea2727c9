import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('PersonName', { description: 'Who did something, under the name that they had then' })
export class PersonNameType {
  @Field(() => String)
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Tells people of one name apart; null for somebody who is not known here',
  })
  shortId!: string | null;

  @Field(() => String, { nullable: true, description: 'Their name today, where it is another one' })
  nameNow!: string | null;
}
