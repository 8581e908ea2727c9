import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { KeptDays } from '../../past/kept-days.ts';
import { whoLooksBack } from '../../past/who-looks-back.ts';
import { RemedyReadModel } from '../remedy.read-model.ts';
import { SupplierRemedyType } from '../remedy.types.ts';
import { supplierRemedyView } from '../remedy.view.ts';

/** What is done about the findings of a supplier. */
@Resolver()
export class RemedyResolver {
  readonly #remedies: RemedyReadModel;
  readonly #days: KeptDays;
  readonly #texts: Texts;

  constructor(remedies: RemedyReadModel, days: KeptDays, texts: Texts) {
    this.#remedies = remedies;
    this.#days = days;
    this.#texts = texts;
  }

  @Query(() => SupplierRemedyType, { nullable: true })
  async supplierRemedy(
    @CurrentViewer() viewer: Viewer,
    @Args('supplierId', { type: () => ID }) supplierId: string,
    @Args('asOf', { type: () => DateScalar, nullable: true }) day?: string | null,
  ): Promise<SupplierRemedyType> {
    const asOf = await this.#days.instantOf(viewer, day);
    const row = await this.#remedies.ofSupplier(viewer, fromGlobalId('Supplier', supplierId), asOf);
    return supplierRemedyView(row, whoLooksBack(viewer, asOf), this.#texts.in(viewer.locale));
  }
}
