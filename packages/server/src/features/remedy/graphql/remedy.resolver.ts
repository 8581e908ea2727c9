import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { RemedyReadModel } from '../remedy.read-model.ts';
import { SupplierRemedyType } from '../remedy.types.ts';
import { supplierRemedyView } from '../remedy.view.ts';

/** What is done about the findings of a supplier. */
@Resolver()
export class RemedyResolver {
  readonly #remedies: RemedyReadModel;
  readonly #texts: Texts;

  constructor(remedies: RemedyReadModel, texts: Texts) {
    this.#remedies = remedies;
    this.#texts = texts;
  }

  @Query(() => SupplierRemedyType, { nullable: true })
  async supplierRemedy(
    @CurrentViewer() viewer: Viewer,
    @Args('supplierId', { type: () => ID }) supplierId: string,
  ): Promise<SupplierRemedyType> {
    const row = await this.#remedies.ofSupplier(viewer, fromGlobalId('Supplier', supplierId));
    return supplierRemedyView(row, viewer, this.#texts.in(viewer.locale));
  }
}
