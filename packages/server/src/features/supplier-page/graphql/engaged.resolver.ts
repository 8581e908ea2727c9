import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts, type Say } from '../../../platform/text/texts.ts';
import { evidenceRequestView, findingForm, findingView } from '../../engagement/asked.view.ts';
import { auditorEngagementView } from '../../engagement/engagement.view.ts';
import { supplierRowView } from '../../portfolio/supplier-row.view.ts';
import { EngagedReadModel, type EngagedReading } from '../engaged.read-model.ts';
import { EngagedSupplierPageType, EngagedSuppliersType, type EngagedReadingType } from './engaged.types.ts';
import { supplierView } from './supplier.view.ts';

/** What an auditor reads of a buyer. */
@Resolver()
export class EngagedResolver {
  readonly #engaged: EngagedReadModel;
  readonly #texts: Texts;

  constructor(engaged: EngagedReadModel, texts: Texts) {
    this.#engaged = engaged;
    this.#texts = texts;
  }

  @Query(() => EngagedSuppliersType)
  async engagedSuppliers(
    @CurrentViewer() viewer: Viewer,
    @Args('engagedId', { type: () => ID }) engagedId: string,
    @Args('asOf', { type: () => DateScalar, nullable: true }) day?: string | null,
  ): Promise<EngagedSuppliersType> {
    const say = this.#sayTo(viewer);
    const read = await this.#engaged.suppliers(viewer, fromGlobalId('Engagement', engagedId), day ?? null);
    return {
      ...besideOf(read, say),
      suppliers: read.rows.map((row) => supplierRowView(row, say, viewer.locale)),
      requests: read.requests.map(evidenceRequestView),
      findings: read.findings.map((each) => findingView(each, say)),
    };
  }

  @Query(() => EngagedSupplierPageType)
  async engagedSupplier(
    @CurrentViewer() viewer: Viewer,
    @Args('engagedId', { type: () => ID }) engagedId: string,
    @Args('engagedSupplierId', { type: () => ID }) supplierId: string,
    @Args('asOf', { type: () => DateScalar, nullable: true }) day?: string | null,
  ): Promise<EngagedSupplierPageType> {
    const say = this.#sayTo(viewer);
    const read = await this.#engaged.supplier(viewer, fromGlobalId('Engagement', engagedId), {
      supplierId: fromGlobalId('Supplier', supplierId),
      day: day ?? null,
    });
    return {
      ...besideOf(read, say),
      findingForm: findingForm(say),
      supplier: supplierView(read.page, read.reader, say),
    };
  }

  /** People of the buyer have no names here. */
  #sayTo({ locale }: Viewer): Say {
    const say = this.#texts.in(locale);
    return (code, parameters) => say(code === 'people.former' ? 'people.of-buyer' : code, parameters);
  }
}

function besideOf({ engagement, days }: EngagedReading, say: Say): EngagedReadingType {
  return {
    engagement: auditorEngagementView(engagement, say),
    firstDay: days?.first ?? null,
    lastDay: days?.last ?? null,
  };
}
