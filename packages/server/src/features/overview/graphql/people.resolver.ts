import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { KeptDays } from '../../past/kept-days.ts';
import type { LabelKey } from '../../risk/risk.types.ts';
import { exponentOf } from '../../supplier/fact-text.ts';
import { PeopleReadModel } from '../people.read-model.ts';
import { PeopleCellType } from './people.types.ts';

@Resolver()
export class PeopleResolver {
  readonly #people: PeopleReadModel;
  readonly #days: KeptDays;

  constructor(people: PeopleReadModel, days: KeptDays) {
    this.#people = people;
    this.#days = days;
  }

  /** The portfolio as people concerned, by label. */
  @Query(() => [PeopleCellType])
  async peopleConcerned(
    @CurrentViewer() viewer: Viewer,
    @Args('asOf', { type: () => DateScalar, nullable: true }) day?: string | null,
  ): Promise<PeopleCellType[]> {
    const cells = await this.#people.cells(viewer, await this.#days.instantOf(viewer, day));
    return cells.map(({ label, spend, ...cell }) => ({
      ...cell,
      label: label as LabelKey,
      spend: spend.map(({ minor, currency }) => ({ minor, currency, exponent: exponentOf(currency) })),
    }));
  }
}
