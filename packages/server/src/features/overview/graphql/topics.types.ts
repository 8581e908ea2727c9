import { Field, Int, ObjectType } from '@nestjs/graphql';
import { NamedKeyType } from '../../../platform/graphql/named-key.types.ts';

/** What is known of a topic: each supplier of the list counts in one of the three. */
@ObjectType('TopicCount')
export class TopicCountType {
  @Field(() => NamedKeyType)
  topic!: NamedKeyType;

  /** Suppliers of which something is known. */
  @Field(() => Int)
  known!: number;

  /** Those who refused all that was asked. */
  @Field(() => Int)
  refused!: number;

  @Field(() => Int)
  unknown!: number;
}
