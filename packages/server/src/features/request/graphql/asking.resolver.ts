import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { askedOf, LANGUAGES, minutesFor, TEMPLATE, TOPICS } from '@plumbline/questionnaire';
import { countries as allCountries } from '@plumbline/reference-data/countries';
import { Config } from '../../../platform/config/config.ts';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { REQUEST_REASONS } from '../../answering/request-terms.ts';
import { filterOf } from '../../portfolio/supplier-filter.view.ts';
import { SupplierFilterInput } from '../../portfolio/supplier-filter.types.ts';
import { AskingsReadModel } from '../askings.read-model.ts';
import { LARGE_ASKING } from '../commands/start-asking.ts';
import { RequestReadModel } from '../request.read-model.ts';
import { AskingForecastType, AskingType, RequestFormType } from './asking.types.ts';

/** Sizes are those where no place is known to be unsafe: elsewhere a few questions fewer. */
const SIZED_FOR = ['MY'];

/** What a new request can be, and askings before they are carried out. */
@Resolver()
export class AskingResolver {
  readonly #requests: RequestReadModel;
  readonly #askings: AskingsReadModel;
  readonly #config: Config;
  readonly #texts: Texts;

  constructor(requests: RequestReadModel, askings: AskingsReadModel, config: Config, texts: Texts) {
    this.#requests = requests;
    this.#askings = askings;
    this.#config = config;
    this.#texts = texts;
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
      topics: TOPICS.map((key) => ({ key, name: say(`topic.${key}`) })),
      reasons: REQUEST_REASONS.map((key) => ({ key, name: say(`request.reason.name.${key}`) })),
      languages: LANGUAGES.map((key) => ({ key, name: names.of(key) ?? key })),
      sendsMail: this.#config.environment.SMTP_URL !== undefined,
      largeAsking: LARGE_ASKING,
    };
  }

  @Query(() => AskingForecastType)
  async askingForecast(
    @CurrentViewer() viewer: Viewer,
    @Args('filter', { type: () => SupplierFilterInput, nullable: true }) filter?: SupplierFilterInput | null,
  ): Promise<AskingForecastType> {
    const { leftOut, ...counts } = await this.#askings.forecast(viewer, { filter: filterOf(filter) });
    return {
      ...counts,
      leftOut: leftOut.map(({ id, ...each }) => ({ ...each, supplierId: toGlobalId('Supplier', id) })),
    };
  }

  @Query(() => AskingType)
  async asking(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<AskingType> {
    const { terms, testedAt, preview } = await this.#askings.prepared(viewer, fromGlobalId('Asking', id));
    const { set, countries } = preview.asking;
    const { supplierName, language, promised } = preview;
    return {
      ...{ id, supplierName, language, promised, testedAt, reason: terms.reason, note: terms.note, dueOn: terms.dueOn },
      set: typeof set === 'string' ? set : 'topics',
      topics: typeof set === 'string' ? [] : [...set.topics],
      countries: [...countries],
      countryChoices: allCountries().map(({ iso2 }) => iso2),
    };
  }
}
