import { Field, ObjectType } from '@nestjs/graphql';

/** One of a closed set: its key, and its name in the viewer's language. */
@ObjectType('NamedKey')
export class NamedKeyType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;
}
