import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { countryOf } from '../../portfolio/row-words.ts';
import type { LabelKey } from '../../risk/risk.types.ts';
import { FinderReadModel } from '../finder.read-model.ts';
import { FoundType } from './finder.types.ts';

@Resolver()
export class FinderResolver {
  readonly #finder: FinderReadModel;
  readonly #texts: Texts;

  constructor(finder: FinderReadModel, texts: Texts) {
    this.#finder = finder;
    this.#texts = texts;
  }

  @Query(() => FoundType)
  async find(@CurrentViewer() viewer: Viewer, @Args('text', { type: () => String }) text: string): Promise<FoundType> {
    const found = await this.#finder.find(viewer, text, this.#texts.in(viewer.locale));
    const country = (code: string): string | null => countryOf(code, viewer.locale)?.name ?? null;
    return {
      suppliers: found.suppliers.map((supplier) => ({
        supplierId: toGlobalId('Supplier', supplier.supplierId),
        name: supplier.name,
        localName: supplier.localName || null,
        externalId: supplier.externalId || null,
        country: country(supplier.country),
        label: supplier.label as LabelKey,
      })),
      more: found.more,
      sites: found.sites.map(({ id, supplierId, ...site }) => ({
        ...site,
        siteId: toGlobalId('Site', id),
        supplierId: toGlobalId('Supplier', supplierId),
      })),
      agents: found.agents.map(({ id, name, country: code }) => ({
        name,
        agentId: toGlobalId('LabourAgent', id),
        country: country(code),
      })),
      values: found.values.map((value) => ({ ...value })),
      suggestions: [...found.suggestions],
      leftOut: [...found.leftOut],
    };
  }
}
