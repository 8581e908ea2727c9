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

/** What a person could say of the columns with one press. */
@ObjectType('ForecastMending')
export class ForecastMendingType {
  /** The column to read; null where the country is told from other columns. */
  @Field(() => Int, { nullable: true })
  column!: number | null;

  /** Key of the field to read it as. */
  @Field(() => String)
  field!: string;

  /** Suppliers that would have a band by it. */
  @Field(() => Int)
  suppliers!: number;
}

/** How many suppliers of the file would have a label, by what is said of a column of shares. */
@ObjectType('ForecastUnitBand')
export class ForecastUnitBandType {
  @Field(() => LabelEnum)
  label!: LabelKey;

  @Field(() => Int)
  fraction!: number;

  @Field(() => Int)
  percent!: number;

  @Field(() => Int)
  unknown!: number;
}

/** A column of shares that a person is asked about, with what each answer leads to while the others stay unknown. */
@ObjectType('ForecastUnits')
export class ForecastUnitsType {
  /** Key of the field that the column is read as. */
  @Field(() => String)
  field!: string;

  @Field(() => [ForecastUnitBandType])
  bands!: ForecastUnitBandType[];
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

  /** What would give suppliers a band, the most suppliers first. */
  @Field(() => [ForecastMendingType])
  mendings!: ForecastMendingType[];

  /** Suppliers that would have a band by all mendings. */
  @Field(() => Int)
  together!: number;

  /** What each answer about a column of shares would lead to. */
  @Field(() => [ForecastUnitsType])
  units!: ForecastUnitsType[];

  /** Rows that wait for an answer: the forecast leaves them out. */
  @Field(() => Int)
  waitingRows!: number;

  /** False where the numbers are extrapolated from an even part of a long list. */
  @Field(() => Boolean)
  exact!: boolean;
}
