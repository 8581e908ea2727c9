import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { ImportReadModel } from '../../import/import.read-model.ts';
import { ImportType } from '../../import/import.types.ts';
import { importView } from '../../import/import.view.ts';
import { whoLooksBack } from '../../past/who-looks-back.ts';
import { SupplierType } from './supplier.types.ts';

/** The imports that brought what is known of a supplier. */
@Resolver(() => SupplierType)
export class SupplierImportsResolver {
  readonly #imports: ImportReadModel;
  readonly #texts: Texts;

  constructor(imports: ImportReadModel, texts: Texts) {
    this.#imports = imports;
    this.#texts = texts;
  }

  @ResolveField(() => [ImportType])
  async imports(@Parent() { id, asOf }: SupplierType, @CurrentViewer() viewer: Viewer): Promise<ImportType[]> {
    const shown = await this.#imports.ofSupplier(viewer, fromGlobalId('Supplier', id), asOf);
    return shown.map((each) => importView(each, whoLooksBack(viewer, asOf), this.#texts.in(viewer.locale)));
  }
}
