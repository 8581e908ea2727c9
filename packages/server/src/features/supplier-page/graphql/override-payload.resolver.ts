import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { OverridePayloadType } from '../../override/override.types.ts';
import { SupplierRowType } from '../../portfolio/supplier-row.types.ts';
import { supplierRowView } from '../../portfolio/supplier-row.view.ts';
import { SupplierPageReadModel } from '../supplier-page.read-model.ts';

/** Returns the row of the supplier with a changed override, so that lists and its page are up to date in one round trip. */
@Resolver(() => OverridePayloadType)
export class OverridePayloadResolver {
  readonly #pages: SupplierPageReadModel;
  readonly #texts: Texts;

  constructor(pages: SupplierPageReadModel, texts: Texts) {
    this.#pages = pages;
    this.#texts = texts;
  }

  @ResolveField(() => SupplierRowType, { nullable: true })
  async row(
    @Parent() { override }: OverridePayloadType,
    @CurrentViewer() viewer: Viewer,
  ): Promise<SupplierRowType | null> {
    if (override === null) return null;
    const { row } = await this.#pages.page(viewer, fromGlobalId('Supplier', override.supplierId), []);
    return row === null ? null : supplierRowView(row, this.#texts.in(viewer.locale), viewer.locale);
  }
}
