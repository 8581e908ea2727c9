import { Field, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../../platform/graphql/scalars.ts';

@ObjectType('KeptDays', {
  description: 'The days that can be looked at, both included, in the zone of the organisation',
})
export class KeptDaysType {
  @Field(() => DateScalar)
  first!: string;

  @Field(() => DateScalar)
  last!: string;
}
