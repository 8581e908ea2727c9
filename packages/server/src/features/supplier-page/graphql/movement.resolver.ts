import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { KeptDays } from '../../past/kept-days.ts';
import { MovementReadModel } from '../movement.read-model.ts';
import { movedByPeople } from '../parts/moved-by-people.ts';
import { movementBetween } from '../parts/movement.ts';
import { MovementType } from './movement.types.ts';

@Resolver()
export class MovementResolver {
  readonly #movements: MovementReadModel;
  readonly #days: KeptDays;
  readonly #texts: Texts;

  constructor(movements: MovementReadModel, days: KeptDays, texts: Texts) {
    this.#movements = movements;
    this.#days = days;
    this.#texts = texts;
  }

  @Query(() => MovementType, {
    nullable: true,
    description:
      'Why a result moved since a day, the first that was kept where none is given, until a later one, or now. Null where no day was kept yet.',
  })
  async supplierMovement(
    @CurrentViewer() viewer: Viewer,
    @Args('supplierId', { type: () => ID }) id: string,
    @Args('from', { type: () => DateScalar, nullable: true }) from?: string | null,
    @Args('to', { type: () => DateScalar, nullable: true }) to?: string | null,
  ): Promise<MovementType | null> {
    const supplierId = fromGlobalId('Supplier', id);
    await this.#movements.assertKnown(viewer, supplierId);
    const since = from ?? (await this.#days.days(viewer))?.first;
    if (since === undefined) return null;
    const isTurned = to !== null && to !== undefined && to < since;
    const start = await this.#days.instantOf(viewer, isTurned ? to : since);
    const end = await this.#days.instantOf(viewer, isTurned ? since : to);
    if (start === null) throw new Error('A movement begins on a day');
    const { before, after } = await this.#movements.ends(viewer, supplierId, start, end);
    const wording = { say: this.#texts.in(viewer.locale), locale: viewer.locale };
    const { numbers, things } = movementBetween(before.result, after.result, wording);
    return {
      name: after.name ?? before.name ?? '',
      withheld: before.withheld || after.withheld,
      numbers,
      labelBefore: before.label,
      labelAfter: after.label,
      things: [...movedByPeople(before, after, wording), ...things],
    };
  }
}
