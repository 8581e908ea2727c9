import { Int, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { OrganisationType } from '../../organisation/organisation.types.ts';
import { SuppliersReadModel } from '../suppliers.read-model.ts';

/** Counts the suppliers of the viewer's organisation. */
@Resolver(() => OrganisationType)
export class OrganisationSuppliersResolver {
  readonly #suppliers: SuppliersReadModel;

  constructor(suppliers: SuppliersReadModel) {
    this.#suppliers = suppliers;
  }

  @ResolveField(() => Int)
  supplierCount(@CurrentViewer() viewer: Viewer): Promise<number> {
    return this.#suppliers.count(viewer);
  }
}
