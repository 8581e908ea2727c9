import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { KeptDays } from '../../past/kept-days.ts';
import { RemedyMonthsReadModel } from '../remedy-months.read-model.ts';
import { RemedyMonthType } from '../remedy.types.ts';
import { totalsView } from '../remedy.view.ts';

/** What workers got, month by month. */
@Resolver()
export class RemedyMonthsResolver {
  readonly #months: RemedyMonthsReadModel;
  readonly #days: KeptDays;

  constructor(months: RemedyMonthsReadModel, days: KeptDays) {
    this.#months = months;
    this.#days = days;
  }

  @Query(() => [RemedyMonthType])
  async remedyMonths(
    @CurrentViewer() viewer: Viewer,
    @Args('asOf', { type: () => DateScalar, nullable: true }) day?: string | null,
  ): Promise<RemedyMonthType[]> {
    const months = await this.#months.months(viewer, await this.#days.instantOf(viewer, day));
    return months.map(({ totals, monthsOfPay, ...month }) => ({
      ...month,
      totals: totalsView(totals),
      monthsOfPay: Number(monthsOfPay),
    }));
  }
}
