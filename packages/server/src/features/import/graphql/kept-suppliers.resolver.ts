import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { ImportReadModel } from '../import.read-model.ts';
import { ImportType, KeptSupplierType } from '../import.types.ts';

/** The suppliers that stay after an undo. Read only where they are asked for: the page of an import asks again and again how far it is, but not for these. */
@Resolver(() => ImportType)
export class KeptSuppliersResolver {
  readonly #imports: ImportReadModel;
  readonly #texts: Texts;

  constructor(imports: ImportReadModel, texts: Texts) {
    this.#imports = imports;
    this.#texts = texts;
  }

  @ResolveField(() => [KeptSupplierType])
  async keptOnUndo(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: Pick<ImportType, 'id'>,
  ): Promise<KeptSupplierType[]> {
    const say = this.#texts.in(viewer.locale);
    const kept = await this.#imports.kept(viewer, fromGlobalId('Import', id));
    return kept.map(({ supplierId, name, why }) => ({
      supplierId: toGlobalId('Supplier', supplierId),
      name,
      reason: { code: `import.kept.${why}`, text: say(`import.kept.${why}`) },
    }));
  }
}
