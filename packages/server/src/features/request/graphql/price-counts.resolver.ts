import { Field, Float, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { NUMBERS } from '@plumbline/facts';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { PriceCountsReadModel } from '../price-counts.read-model.ts';

@ObjectType('PriceCounts', {
  description: 'What groups of suppliers say of the prices and delivery times of this buyer',
})
export class PriceCountsType {
  @Field(() => Int)
  suppliers!: number;

  @Field(() => Int)
  covered!: number;

  @Field(() => Int)
  notCovered!: number;

  @Field(() => Int)
  leadTimeCut!: number;

  @Field(() => Int)
  paidLate!: number;

  /** Part by which a lead time has to be cut to count, 0 to 1. */
  @Field(() => Float)
  leadTimeCutFrom!: number;

  /** Days to payment above which it is late. */
  @Field(() => Int)
  paidLateAfter!: number;

  /** When the last group was counted; null before the first. */
  @Field(() => DateTimeScalar, { nullable: true })
  countedAt!: Date | null;
}

/** What suppliers say of prices, in groups. */
@Resolver()
export class PriceCountsResolver {
  readonly #counts: PriceCountsReadModel;

  constructor(counts: PriceCountsReadModel) {
    this.#counts = counts;
  }

  @Query(() => PriceCountsType)
  async priceCounts(@CurrentViewer() viewer: Viewer): Promise<PriceCountsType> {
    const { leadTimeCutFrom, paymentDaysAbove: paidLateAfter } = NUMBERS;
    return { ...(await this.#counts.counts(viewer)), leadTimeCutFrom, paidLateAfter };
  }
}
