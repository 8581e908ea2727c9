import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';

/** A new version of the method. The list of the suppliers takes `after` as its filter. */
@ObjectType('MethodologyChange')
export class MethodologyChangeType {
  @Field(() => String)
  after!: string;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => Int)
  suppliers!: number;

  @Field(() => String)
  text!: string;
}
