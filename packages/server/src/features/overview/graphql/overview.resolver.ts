import { Args, Query, Resolver } from '@nestjs/graphql';
import { LABELS, methodology } from '@plumbline/risk';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts, type Say } from '../../../platform/text/texts.ts';
import { decisionView } from '../../decision/decision.view.ts';
import { flagListRowView } from '../../flag/flag-list.view.ts';
import { overrideView } from '../../override/override.view.ts';
import { KeptDays } from '../../past/kept-days.ts';
import { whoLooksBack } from '../../past/who-looks-back.ts';
import { supplierRowView } from '../../portfolio/supplier-row.view.ts';
import { totalsView } from '../../remedy/remedy.view.ts';
import { changeText } from '../../risk/change-text.ts';
import { methodologyChangeView } from '../../risk/methodology-change.view.ts';
import type { LabelKey } from '../../risk/risk.types.ts';
import { OverviewReadModel, type FoldedChange } from '../overview.read-model.ts';
import { OverviewType, type ChangeRowType } from './overview.types.ts';

@Resolver()
export class OverviewResolver {
  readonly #overviews: OverviewReadModel;
  readonly #days: KeptDays;
  readonly #texts: Texts;

  constructor(overviews: OverviewReadModel, days: KeptDays, texts: Texts) {
    this.#overviews = overviews;
    this.#days = days;
    this.#texts = texts;
  }

  @Query(() => OverviewType)
  async overview(
    @CurrentViewer() reader: Viewer,
    @Args('asOf', { type: () => DateScalar, nullable: true }) day?: string | null,
  ): Promise<OverviewType> {
    const say = this.#texts.in(reader.locale);
    const asOf = await this.#days.instantOf(reader, day);
    const {
      labels,
      remedy,
      heatMap,
      waiting,
      waitingOverrides,
      waitingClearings,
      waitingReopenings,
      expiredOverrides,
      changes,
      decideNext,
      coverageMedian,
      older,
      methodologyChange,
      methodology: then,
      ...counts
    } = await this.#overviews.overview(reader, asOf);
    const viewer = whoLooksBack(reader, asOf);
    return {
      ...counts,
      methodology: then ?? methodology().key,
      labels: LABELS.map((label) => {
        const { count = 0, disclosed = 0, overridden = 0 } = labels.find((each) => each.label === label) ?? {};
        return { label, count, disclosed, overridden };
      }),
      inRemedy: labels.reduce((sum, each) => sum + each.inRemedy, 0),
      remedy: totalsView(remedy),
      needsDecisionOlderThan30Days: older,
      coverageMedian: coverageMedian === null ? null : coverageMedian / 100,
      waiting: waiting.map((row) => decisionView(row, viewer, say)),
      waitingOverrides: waitingOverrides.map((row) => overrideView(row, viewer, say)),
      waitingClearings: waitingClearings.map((row) => flagListRowView(row, viewer, say)),
      waitingReopenings: waitingReopenings.map((row) => flagListRowView(row, viewer, say)),
      expiredOverrides: expiredOverrides.map((row) => overrideView(row, viewer, say)),
      heatMap: {
        regions: heatMap.regions.map((key) => ({ key, name: say(`region.${key}`) })),
        sectors: heatMap.sectors.map((key) => ({ key, name: say(`group.${key}`) })),
        cells: heatMap.cells,
        note: say('overview.heat.note', {
          without: heatMap.withoutRegion,
          overridden: heatMap.overridden,
        }),
      },
      methodologyChange: methodologyChangeView(methodologyChange, say),
      changes: changes.map((change) => changeRow(change, say)),
      decideNext: decideNext.map((row) => supplierRowView(row, say, viewer.locale)),
    };
  }
}

function changeRow(
  { supplierId, supplierName, label, override, at, moreCount, ...change }: FoldedChange,
  say: Say,
): ChangeRowType {
  return {
    supplierId: toGlobalId('Supplier', supplierId),
    supplierName,
    label: label as LabelKey,
    override,
    at,
    text: changeText(change, say),
    moreCount,
  };
}
