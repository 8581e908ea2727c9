import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { askedOf, LANGUAGES, minutesFor, TEMPLATE, TOPICS } from '@plumbline/questionnaire';
import { Config } from '../../../platform/config/config.ts';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { REQUEST_REASONS } from '../../answering/request-terms.ts';
import { RequestReadModel } from '../request.read-model.ts';
import { requestView } from './request-view.ts';
import { RequestFormType, SupplierRequestType } from './request.types.ts';

/** Sizes are those where no place is known to be unsafe: elsewhere a few questions fewer. */
const SIZED_FOR = ['MY'];

/** Requests to suppliers, and what a new one can be. */
@Resolver()
export class RequestResolver {
  readonly #requests: RequestReadModel;
  readonly #config: Config;
  readonly #texts: Texts;

  constructor(requests: RequestReadModel, config: Config, texts: Texts) {
    this.#requests = requests;
    this.#config = config;
    this.#texts = texts;
  }

  @Query(() => [SupplierRequestType])
  async supplierRequests(
    @CurrentViewer() viewer: Viewer,
    @Args('supplierId', { type: () => ID, nullable: true }) supplierId: string | null,
  ): Promise<SupplierRequestType[]> {
    const say = this.#texts.in(viewer.locale);
    const id = supplierId == null ? null : fromGlobalId('Supplier', supplierId);
    return (await this.#requests.requests(viewer, id)).map((row) => requestView(viewer, row, say));
  }

  @Query(() => RequestFormType)
  async requestForm(
    @CurrentViewer() viewer: Viewer,
    @Args('supplierIds', { type: () => [ID] }) supplierIds: string[],
  ): Promise<RequestFormType> {
    const say = this.#texts.in(viewer.locale);
    const ids = supplierIds.map((id) => fromGlobalId('Supplier', id));
    const suppliers = await this.#requests.suppliersToAsk(viewer, ids);
    const names = new Intl.DisplayNames([viewer.locale], { type: 'language' });
    return {
      suppliers: suppliers.map(({ id, ...supplier }) => ({ ...supplier, supplierId: toGlobalId('Supplier', id) })),
      sets: (['core', 'full'] as const).map((key) => {
        const { items } = askedOf(TEMPLATE, { set: key, countries: SIZED_FOR });
        return { key, name: say(`request.set.${key}`), questions: items.length, minutes: minutesFor(items) };
      }),
      topics: TOPICS.map((key) => ({ key, name: say(`request.topic.${key}`) })),
      reasons: REQUEST_REASONS.map((key) => ({ key, name: say(`request.reason.name.${key}`) })),
      languages: LANGUAGES.map((key) => ({ key, name: names.of(key) ?? key })),
      sendsMail: this.#config.environment.SMTP_URL !== undefined,
    };
  }
}
