import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { KeptDays } from '../../past/kept-days.ts';
import { whoLooksBack } from '../../past/who-looks-back.ts';
import { CorridorReadModel } from '../corridor.read-model.ts';
import { RecruitmentCorridorPageType, SupplierCorridorsType } from './corridor.types.ts';
import { corridorPageView, supplierCorridorsView } from './corridor.view.ts';

/** Queries of recruitment corridors. */
@Resolver()
export class CorridorResolver {
  readonly #corridors: CorridorReadModel;
  readonly #days: KeptDays;
  readonly #texts: Texts;

  constructor(corridors: CorridorReadModel, days: KeptDays, texts: Texts) {
    this.#corridors = corridors;
    this.#days = days;
    this.#texts = texts;
  }

  @Query(() => RecruitmentCorridorPageType)
  async corridor(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<RecruitmentCorridorPageType> {
    const page = await this.#corridors.one(viewer, fromGlobalId('RecruitmentCorridor', id));
    return corridorPageView(page, viewer, this.#texts.in(viewer.locale));
  }

  @Query(() => SupplierCorridorsType)
  async supplierCorridors(
    @CurrentViewer() viewer: Viewer,
    @Args('supplierId', { type: () => ID }) supplierId: string,
    @Args('asOf', { type: () => DateScalar, nullable: true }) day?: string | null,
  ): Promise<SupplierCorridorsType> {
    const asOf = await this.#days.instantOf(viewer, day);
    const found = await this.#corridors.ofSupplier(viewer, fromGlobalId('Supplier', supplierId), asOf);
    return supplierCorridorsView(found, whoLooksBack(viewer, asOf), this.#texts.in(viewer.locale));
  }
}
