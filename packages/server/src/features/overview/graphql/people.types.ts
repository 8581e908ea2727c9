import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enum-of.ts';
import { MoneyType } from '../../../platform/graphql/money.types.ts';
import { LabelEnum, type LabelKey } from '../../risk/risk.types.ts';
import { PEOPLE_BANDS, type PeopleBand } from '../people.read-model.ts';

const PeopleBandEnum = enumOf('ConcernedBand', PEOPLE_BANDS);

/** Suppliers of one label with about as many people concerned. */
@ObjectType('PeopleCell')
export class PeopleCellType {
  @Field(() => LabelEnum)
  label!: LabelKey;

  @Field(() => PeopleBandEnum)
  band!: PeopleBand;

  @Field(() => Int)
  suppliers!: number;

  /** People concerned in all of them; null where it is not known. */
  @Field(() => Float, { nullable: true })
  people!: number | null;

  @Field(() => Int)
  withoutSpend!: number;

  /** Sums by currency: they are never added. */
  @Field(() => [MoneyType])
  spend!: MoneyType[];
}
