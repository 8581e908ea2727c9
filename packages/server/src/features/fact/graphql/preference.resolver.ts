import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { EndPreference } from '../commands/end-preference.ts';
import { PreferFact } from '../commands/prefer-fact.ts';
import { afterFact } from './after-fact.ts';
import { FactPayloadType, PreferFactInputType } from './fact.types.ts';

/** Preferences between what several sources say. */
@Resolver()
export class PreferenceResolver {
  readonly #prefer: PreferFact;
  readonly #end: EndPreference;
  readonly #texts: Texts;

  constructor(prefer: PreferFact, end: EndPreference, texts: Texts) {
    this.#prefer = prefer;
    this.#end = end;
    this.#texts = texts;
  }

  @Mutation(() => FactPayloadType)
  preferFact(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => PreferFactInputType }) input: PreferFactInputType,
  ): Promise<FactPayloadType> {
    return afterFact(this.#texts.in(viewer.locale), () =>
      this.#prefer.execute(viewer, {
        ...input,
        supplierId: fromGlobalId('Supplier', input.supplierId),
        observationId: fromGlobalId('Observation', input.observationId),
        inputKey: input.inputKey ?? '',
        numbersChecked: input.numbersChecked ?? false,
      }),
    );
  }

  @Mutation(() => FactPayloadType)
  endPreference(
    @CurrentViewer() viewer: Viewer,
    @Args('preferenceId', { type: () => ID }) preferenceId: string,
  ): Promise<FactPayloadType> {
    return afterFact(this.#texts.in(viewer.locale), () =>
      this.#end.execute(viewer, fromGlobalId('FactPreference', preferenceId)),
    );
  }
}
