import { Field, Int, ObjectType } from '@nestjs/graphql';

/** How many of the core questions that apply are answered, by anybody, and how many of the answers are verified. */
@ObjectType('AnswersKnown')
export class AnswersKnownType {
  @Field(() => Int)
  known!: number;

  @Field(() => Int)
  of!: number;

  @Field(() => Int)
  verified!: number;
}
