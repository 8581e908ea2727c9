import { Query, Resolver } from '@nestjs/graphql';
import type { CostPayer } from '@plumbline/facts';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { CorridorFlowsReadModel } from '../corridor-flows.read-model.ts';
import { countryView } from './agent.view.ts';
import { CorridorFlowsType } from './corridor-flows.types.ts';

/** How workers come to their jobs, over all suppliers. */
@Resolver()
export class CorridorFlowsResolver {
  readonly #flows: CorridorFlowsReadModel;

  constructor(flows: CorridorFlowsReadModel) {
    this.#flows = flows;
  }

  @Query(() => CorridorFlowsType)
  async corridorFlows(@CurrentViewer() viewer: Viewer): Promise<CorridorFlowsType> {
    const { flows, total } = await this.#flows.flows(viewer);
    return {
      total,
      flows: flows.map(({ id, supplierName, origin, destination, workers, months }) => ({
        ...{ corridorId: toGlobalId('RecruitmentCorridor', id), supplierName, workers },
        origin: countryView(origin, viewer),
        destination: countryView(destination, viewer),
        paid:
          months === null
            ? null
            : Object.entries(months).map(([payer, paid]) => ({ payer: payer as CostPayer, months: paid })),
      })),
    };
  }
}
