import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import { fileAddress } from '../../../platform/storage/file-address.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { KeptDays } from '../../past/kept-days.ts';
import { whoLooksBack } from '../../past/who-looks-back.ts';
import { ExportSupplier } from '../commands/export-supplier.ts';
import { SupplierPageReadModel } from '../supplier-page.read-model.ts';
import { ExportSupplierInputType, ExportSupplierPayloadType } from './supplier-export.types.ts';
import { supplierSheets } from './supplier-sheets.ts';
import { supplierView } from './supplier.view.ts';

@Resolver()
export class SupplierExportResolver {
  readonly #pages: SupplierPageReadModel;
  readonly #days: KeptDays;
  readonly #exportSupplier: ExportSupplier;
  readonly #texts: Texts;

  constructor(pages: SupplierPageReadModel, days: KeptDays, exportSupplier: ExportSupplier, texts: Texts) {
    this.#pages = pages;
    this.#days = days;
    this.#exportSupplier = exportSupplier;
    this.#texts = texts;
  }

  /** What the page says to this person, so that no file says more. */
  @Mutation(() => ExportSupplierPayloadType)
  exportSupplier(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ExportSupplierInputType }) { supplierId, format, asOf: day }: ExportSupplierInputType,
  ): Promise<ExportSupplierPayloadType> {
    const say = this.#texts.in(viewer.locale);
    return payload<{ url: string | null }>(say, { url: null }, async () => {
      assertMay(viewer, 'export');
      const id = fromGlobalId('Supplier', supplierId);
      const asOf = await this.#days.instantOf(viewer, day);
      const page = await this.#pages.page(viewer, id, undefined, asOf);
      const supplier = supplierView(page, whoLooksBack(viewer, asOf), say);
      const fileId = await this.#exportSupplier.execute(viewer, {
        ...{ supplierId: id, name: supplier.name, format, lookedAt: day ?? null },
        sheets: supplierSheets(supplier, say),
        resultOf: supplier.assessment?.asOf ?? null,
      });
      return { url: fileAddress(viewer, fileId) };
    });
  }
}
