import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { filterOf } from '../../portfolio/supplier-filter.view.ts';
import type { TypedTerms } from '../asking-terms.ts';
import { AskSuppliers } from '../commands/ask-suppliers.ts';
import { PrepareAsking } from '../commands/prepare-asking.ts';
import { StartAsking } from '../commands/start-asking.ts';
import { TestAsking } from '../commands/test-asking.ts';
import {
  AskingInputType,
  AskingPayloadType,
  AskSuppliersInputType,
  AskSuppliersPayloadType,
  PrepareAskingInputType,
  type AskingTermsInputType,
} from './asking.types.ts';

/** Asks suppliers: a few at once, or many by an asking that is prepared, tried and started. */
@Resolver()
export class AskingMutationsResolver {
  readonly #ask: AskSuppliers;
  readonly #prepare: PrepareAsking;
  readonly #test: TestAsking;
  readonly #start: StartAsking;
  readonly #texts: Texts;

  constructor(ask: AskSuppliers, prepare: PrepareAsking, test: TestAsking, start: StartAsking, texts: Texts) {
    this.#ask = ask;
    this.#prepare = prepare;
    this.#test = test;
    this.#start = start;
    this.#texts = texts;
  }

  @Mutation(() => AskSuppliersPayloadType)
  askSuppliers(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => AskSuppliersInputType }) input: AskSuppliersInputType,
  ): Promise<AskSuppliersPayloadType> {
    const nothing: Pick<AskSuppliersPayloadType, 'requestIds'> = { requestIds: [] };
    return payload(this.#texts.in(viewer.locale), nothing, async () => {
      const contacts = input.contacts.map((contact) => ({
        ...contact,
        supplierId: fromGlobalId('Supplier', contact.supplierId),
      }));
      const ids = await this.#ask.execute(viewer, { ...termsOf(input), contacts });
      return { requestIds: ids.map((id) => toGlobalId('Request', id)) };
    });
  }

  @Mutation(() => AskingPayloadType)
  prepareAsking(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => PrepareAskingInputType }) input: PrepareAskingInputType,
  ): Promise<AskingPayloadType> {
    return this.#payload(viewer, async () => {
      const { supplierIds, filter } = input;
      const whom =
        supplierIds == null
          ? { filter: filterOf(filter) }
          : { supplierIds: supplierIds.map((id) => fromGlobalId('Supplier', id)) };
      return toGlobalId('Asking', await this.#prepare.execute(viewer, { ...termsOf(input), whom }));
    });
  }

  @Mutation(() => AskingPayloadType)
  testAsking(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => AskingInputType }) { askingId }: AskingInputType,
  ): Promise<AskingPayloadType> {
    return this.#payload(viewer, async () => {
      await this.#test.execute(viewer, fromGlobalId('Asking', askingId));
      return askingId;
    });
  }

  @Mutation(() => AskingPayloadType)
  startAsking(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => AskingInputType }) { askingId }: AskingInputType,
  ): Promise<AskingPayloadType> {
    return this.#payload(viewer, async () => {
      await this.#start.execute(viewer, fromGlobalId('Asking', askingId));
      return askingId;
    });
  }

  #payload(viewer: Viewer, work: () => Promise<string>): Promise<AskingPayloadType> {
    const nothing: Pick<AskingPayloadType, 'askingId'> = { askingId: null };
    return payload(this.#texts.in(viewer.locale), nothing, async () => ({ askingId: await work() }));
  }
}

function termsOf(input: AskingTermsInputType): TypedTerms {
  const { set, topics, fullBecause, reason, note, dueOn, byHand, numbersChecked } = input;
  return {
    ...{ set, reason, note, dueOn, topics: topics ?? [], fullBecause: fullBecause ?? '' },
    ...{ byHand: byHand ?? false, numbersChecked: numbersChecked ?? false },
  };
}
