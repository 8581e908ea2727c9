import { Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { DecisionPayloadType } from '../../decision/deciding.types.ts';
import { SupplierResolver } from './supplier.resolver.ts';
import { SupplierType } from './supplier.types.ts';

/** Returns the supplier with a new decision, or with what stands instead, so that its page is up to date in one round trip. */
@Resolver(() => DecisionPayloadType)
export class DecisionPayloadResolver {
  readonly #suppliers: SupplierResolver;

  constructor(suppliers: SupplierResolver) {
    this.#suppliers = suppliers;
  }

  @ResolveField(() => SupplierType, { nullable: true })
  async supplier(
    @Parent() { decision, refusedId }: DecisionPayloadType,
    @CurrentViewer() viewer: Viewer,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SupplierType | null> {
    const id = decision?.supplierId ?? refusedId;
    return id === undefined ? null : this.#suppliers.supplier(viewer, id, info);
  }
}
