import { Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import type { Days } from '../days.ts';
import { KeptDays } from '../kept-days.ts';
import { KeptDaysType } from './past.types.ts';

@Resolver()
export class PastResolver {
  readonly #days: KeptDays;

  constructor(days: KeptDays) {
    this.#days = days;
  }

  @Query(() => KeptDaysType, { nullable: true, description: 'Null before the first day has ended' })
  async keptDays(@CurrentViewer() viewer: Viewer): Promise<Days> {
    return this.#days.days(viewer);
  }
}
