import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

/** Minor units of a currency. Never summed or sorted across currencies. */
@ObjectType('Money')
export class MoneyType {
  @Field(() => Float)
  minor!: number;

  @Field(() => String, { nullable: true })
  currency!: string | null;

  /** Decimal places of the currency. */
  @Field(() => Int)
  exponent!: number;
}
