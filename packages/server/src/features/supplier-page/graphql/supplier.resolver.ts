import { Args, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { askedFields } from '../../../platform/graphql/asked-fields.ts';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { KeptDays } from '../../past/kept-days.ts';
import { whoLooksBack } from '../../past/who-looks-back.ts';
import { PAGE_PARTS, SupplierPageReadModel, type PagePart } from '../supplier-page.read-model.ts';
import { SupplierType } from './supplier.types.ts';
import { supplierView } from './supplier.view.ts';

/** Which fields need which part of the page. */
const FIELDS_OF: Readonly<Record<PagePart, readonly (keyof SupplierType)[]>> = {
  assessed: ['assessment', 'reassessing', 'sites', 'corridors', 'controls'],
  facts: ['facts'],
  changes: ['moves', 'assessment'],
  decisions: ['decisions', 'openDecisions', 'openProposal', 'decisionInForce'],
  untold: ['untold', 'assessment'],
};

@Resolver()
export class SupplierResolver {
  readonly #pages: SupplierPageReadModel;
  readonly #days: KeptDays;
  readonly #texts: Texts;

  constructor(pages: SupplierPageReadModel, days: KeptDays, texts: Texts) {
    this.#pages = pages;
    this.#days = days;
    this.#texts = texts;
  }

  /** Each view of the page asks for its own fields, and only what they need is read. */
  @Query(() => SupplierType, { nullable: true })
  async supplier(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Info() info: GraphQLResolveInfo,
    @Args('asOf', { type: () => DateScalar, nullable: true }) day?: string | null,
  ): Promise<SupplierType> {
    const asked = askedFields(info);
    const parts = PAGE_PARTS.filter((part) => FIELDS_OF[part].some((field) => asked.has(field)));
    const asOf = await this.#days.instantOf(viewer, day);
    const page = await this.#pages.page(viewer, fromGlobalId('Supplier', id), parts, asOf);
    return supplierView(page, whoLooksBack(viewer, asOf), this.#texts.in(viewer.locale));
  }
}
