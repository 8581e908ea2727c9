import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { factForm } from '../fact-form.ts';
import { FactReadModel } from '../fact.read-model.ts';
import { FactFormType, HandFactType } from './fact.types.ts';

/** What the forms for facts by hand need. */
@Resolver()
export class FactFormResolver {
  readonly #facts: FactReadModel;
  readonly #texts: Texts;

  constructor(facts: FactReadModel, texts: Texts) {
    this.#facts = facts;
    this.#texts = texts;
  }

  @Query(() => FactFormType)
  async factForm(
    @CurrentViewer() viewer: Viewer,
    @Args('supplierId', { type: () => ID }) supplierId: string,
  ): Promise<FactFormType> {
    const { supplier, today } = await this.#facts.form(viewer, fromGlobalId('Supplier', supplierId));
    return factForm(supplier, today, this.#texts.in(viewer.locale));
  }

  @Query(() => HandFactType)
  async handFact(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<HandFactType> {
    const row = await this.#facts.handFact(viewer, fromGlobalId('HandFact', id));
    return {
      ...row,
      id: toGlobalId('HandFact', row.id),
      values: Object.entries(row.said).map(([field, text]) => ({ field, text })),
      source: row.sourceKind,
    };
  }
}
