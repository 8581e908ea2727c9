import { Int, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { may } from '../../../platform/tenancy/may.ts';
import { OrganisationType } from '../../organisation/organisation.types.ts';
import { DeskReadModel } from '../desk.read-model.ts';

/** Counts the suppliers of the viewer's organisation that need a decision; none for organisations that have no suppliers. */
@Resolver(() => OrganisationType)
export class OrganisationDecisionsResolver {
  readonly #desks: DeskReadModel;

  constructor(desks: DeskReadModel) {
    this.#desks = desks;
  }

  @ResolveField(() => Int)
  async toDecideCount(@CurrentViewer() viewer: Viewer): Promise<number> {
    return may(viewer, 'decision.read') ? this.#desks.toDecide(viewer) : 0;
  }
}
