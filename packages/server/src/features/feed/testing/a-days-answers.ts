import { ScreeningLists } from '../../risk/screening.ts';
import { RecomputeAssessment } from '../../risk/recompute-assessment.ts';
import type { Database } from '../../../platform/db/transaction.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { messages } from '../../../service/messages.ts';
import { SupplierFlagsResolver } from '../../flag/graphql/supplier-flags.resolver.ts';
import { FlagListReadModel } from '../../flag/flag-list.read-model.ts';
import { FlagReadModel } from '../../flag/flag.read-model.ts';
import { OverrideReadModel } from '../../override/override.read-model.ts';
import { overrideView } from '../../override/override.view.ts';
import { OverviewResolver } from '../../overview/graphql/overview.resolver.ts';
import { OverviewReadModel } from '../../overview/overview.read-model.ts';
import { KeptDays } from '../../past/kept-days.ts';
import { SuppliersResolver } from '../../portfolio/graphql/suppliers.resolver.ts';
import { SuppliersReadModel } from '../../portfolio/suppliers.read-model.ts';
import { CorridorReadModel } from '../../recruitment/corridor.read-model.ts';
import { CorridorResolver } from '../../recruitment/graphql/corridor.resolver.ts';
import { RemedyResolver } from '../../remedy/graphql/remedy.resolver.ts';
import { RemedyReadModel } from '../../remedy/remedy.read-model.ts';
import { supplierView } from '../../supplier-page/graphql/supplier.view.ts';
import { PAGE_PARTS, SupplierPageReadModel } from '../../supplier-page/supplier-page.read-model.ts';
import { TimelineResolver } from '../graphql/timeline.resolver.ts';
import { TimelineReadModel } from '../timeline.read-model.ts';

/** What the operations of pages answer about one supplier. */
export interface SupplierAnswers {
  readonly id: string;
  readonly reassessing: boolean;
  readonly withheld: boolean;
  /** Those that show a result, by their names. */
  readonly ofResult: Readonly<Record<string, unknown>>;
  readonly others: Readonly<Record<string, unknown>>;
}

/** What the operations of pages answer about an organisation. */
export interface DaysAnswers {
  readonly overview: unknown;
  readonly flagCounts: unknown;
  readonly list: unknown;
  readonly found: unknown;
  readonly suppliers: readonly SupplierAnswers[];
}

/** Asks the operations that can be answered as of a day, as their pages do. */
export class Answering {
  readonly #texts = new Texts(messages);
  readonly #days: KeptDays;
  readonly #pages: SupplierPageReadModel;
  readonly #overview: OverviewResolver;
  readonly #list: SuppliersResolver;
  readonly #flags: SupplierFlagsResolver;
  readonly #overrides: OverrideReadModel;
  readonly #corridors: CorridorResolver;
  readonly #remedies: RemedyResolver;
  readonly #timelines: TimelineResolver;

  constructor(database: Database) {
    const [days, texts, lists] = [new KeptDays(database), this.#texts, new ScreeningLists()];
    const recompute = new RecomputeAssessment(lists);
    this.#days = days;
    this.#pages = new SupplierPageReadModel(database, recompute);
    this.#overview = new OverviewResolver(new OverviewReadModel(database), days, texts);
    this.#list = new SuppliersResolver(new SuppliersReadModel(database), days, texts);
    this.#flags = new SupplierFlagsResolver(new FlagReadModel(database), new FlagListReadModel(database), days, texts);
    this.#overrides = new OverrideReadModel(database);
    this.#corridors = new CorridorResolver(new CorridorReadModel(database, lists), days, texts);
    this.#remedies = new RemedyResolver(new RemedyReadModel(database, recompute), days, texts);
    this.#timelines = new TimelineResolver(new TimelineReadModel(database), days, texts);
  }

  /** @param day ISO 8601; null for now */
  async of(viewer: Viewer, search: string, day: string | null): Promise<DaysAnswers> {
    // Nobody writes on a past day, so it is compared with what one who may do nothing is answered.
    const reader: Viewer = { ...viewer, roles: new Set(['viewer']) };
    const list = await this.#list.suppliers(reader, 'ATTENTION', 200, null, null, null, day);
    const found = await this.#list.suppliers(reader, 'NAME', 200, { search }, null, null, day);
    const overview = await this.#overview.overview(reader, day);
    const suppliers = [];
    for (const { node } of list.edges) suppliers.push(await this.#ofSupplier(reader, String(node.id), day));
    return canonical({ overview, flagCounts: await this.#flags.flagCounts(reader, day), list, found, suppliers });
  }

  async #ofSupplier(reader: Viewer, id: string, day: string | null): Promise<SupplierAnswers> {
    const [supplierId, asOf] = [fromGlobalId('Supplier', id), await this.#days.instantOf(reader, day)];
    const say = this.#texts.in(reader.locale);
    const page = await this.#pages.page(reader, supplierId, PAGE_PARTS, asOf);
    const overrides = await this.#overrides.ofSupplier(reader, supplierId, asOf);
    const { assessment, sites, corridors, reassessing, ...supplier } = supplierView(
      { ...page, asOf: null },
      reader,
      say,
    );
    const remedy = await this.#remedies.supplierRemedy(reader, id, day);
    return {
      id,
      reassessing,
      withheld: page.withheld,
      ofResult: { assessment, sites, corridors, remedy },
      others: {
        supplier,
        flags: await this.#flags.supplierFlags(reader, id, day),
        overrides: overrides.map((row) => overrideView(row, reader, say)),
        recruitment: await this.#corridors.supplierCorridors(reader, id, day),
        timeline: await this.#timelines.timeline(reader, id, 100, null, null, day),
      },
    };
  }
}

/** As an answer is sent, without the versions that a write must name: nobody writes on a past day. */
function canonical<Value>(value: Value): Value {
  const text = JSON.stringify(value, (key, each: unknown) =>
    key === 'version' && typeof each === 'number' ? undefined : each,
  );
  return JSON.parse(text) as Value;
}
