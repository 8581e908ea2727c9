import { Field, ObjectType } from '@nestjs/graphql';

/** Words about work, and the sectors that they were read as or may mean. */
@ObjectType('ReadWork')
export class ReadWorkType {
  @Field(() => String)
  text!: string;

  /** Keys, the most likely first. */
  @Field(() => [String])
  sectors!: readonly string[];
}
