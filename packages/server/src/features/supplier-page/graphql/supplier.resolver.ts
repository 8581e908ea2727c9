import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { SupplierPageReadModel } from '../supplier-page.read-model.ts';
import { SupplierType } from './supplier.types.ts';
import { supplierView } from './supplier.view.ts';

@Resolver()
export class SupplierResolver {
  readonly #pages: SupplierPageReadModel;
  readonly #texts: Texts;

  constructor(pages: SupplierPageReadModel, texts: Texts) {
    this.#pages = pages;
    this.#texts = texts;
  }

  @Query(() => SupplierType, { nullable: true })
  async supplier(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<SupplierType> {
    const page = await this.#pages.page(viewer, fromGlobalId('Supplier', id));
    return supplierView(page, viewer, this.#texts.in(viewer.locale));
  }
}
