import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LabelEnum, type LabelKey } from '../../risk/risk.types.ts';
import type { Lack } from '../check/forecast.ts';

const LackEnum = {
  COUNTRY: 'country',
  ACTIVITY: 'activity',
  COUNTRY_AND_ACTIVITY: 'country-and-activity',
  OTHER: 'other',
} as const satisfies Record<string, Lack>;
registerEnumType(LackEnum, { name: 'ForecastLack' });

@ObjectType('ForecastBand')
export class ForecastBandType {
  @Field(() => LabelEnum)
  label!: LabelKey;

  @Field(() => Int)
  today!: number;

  @Field(() => Int)
  later!: number;
}

@ObjectType('ForecastLackCount')
export class ForecastLackCountType {
  @Field(() => LackEnum)
  lack!: Lack;

  @Field(() => Int)
  suppliers!: number;
}

/** What an import would lead to, as of its check. */
@ObjectType('ImportForecast')
export class ForecastType {
  @Field(() => [ForecastBandType])
  bands!: ForecastBandType[];

  /** Suppliers that the import would bring or change. */
  @Field(() => Int)
  suppliers!: number;

  /** Those of them that would have no band, by what they lack, most first. */
  @Field(() => [ForecastLackCountType])
  lacks!: ForecastLackCountType[];

  /** False where the numbers are extrapolated from an even part of a long list. */
  @Field(() => Boolean)
  exact!: boolean;
}
