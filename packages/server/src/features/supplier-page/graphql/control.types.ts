import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../../platform/graphql/scalars.ts';

/** An answer about a control. */
@ObjectType('ControlAnswer')
export class ControlAnswerType {
  /** Key of the question. */
  @Field(() => String)
  question!: string;

  @Field(() => String)
  title!: string;

  /** How far the control is in place, and for how much its evidence counts. */
  @Field(() => String)
  text!: string;

  /** Day that the evidence describes; null without evidence. */
  @Field(() => DateScalar, { nullable: true })
  evidenceDate!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The request that was answered; null for those who may not read answers',
  })
  requestId!: string | null;
}

/** A topic of controls with its number, 0 to 100 as text, and the answers that make it. */
@ObjectType('ControlTopic')
export class ControlTopicType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;

  @Field(() => [ControlAnswerType])
  answers!: readonly ControlAnswerType[];
}
