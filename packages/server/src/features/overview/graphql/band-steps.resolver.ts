import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { KeptDays } from '../../past/kept-days.ts';
import { BandStepsReadModel } from '../band-steps.read-model.ts';
import { BandStepsType } from './band-steps.types.ts';

@Resolver()
export class BandStepsResolver {
  readonly #steps: BandStepsReadModel;
  readonly #days: KeptDays;

  constructor(steps: BandStepsReadModel, days: KeptDays) {
    this.#steps = steps;
    this.#days = days;
  }

  @Query(() => BandStepsType)
  async bandSteps(
    @CurrentViewer() viewer: Viewer,
    @Args('asOf', { type: () => DateScalar, nullable: true }) day?: string | null,
  ): Promise<BandStepsType> {
    return this.#steps.steps(viewer, await this.#days.instantOf(viewer, day));
  }
}
