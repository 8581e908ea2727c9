import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { PackRequest } from '../pack-rules.ts';
import type { PackRequestInputType } from '../pack-commands.types.ts';

/** @throws NotFound for an id that is none of a supplier or site */
export function requestOf({ supplierIds, siteIds, products, chain, lots, ...rest }: PackRequestInputType): PackRequest {
  return {
    ...rest,
    products: products ?? [],
    chain: chain ?? null,
    lots: lots ?? [],
    siteIds: [...new Set((siteIds ?? []).map((id) => fromGlobalId('Site', id)))],
    supplierIds: [...new Set(supplierIds.map((id) => fromGlobalId('Supplier', id)))],
  };
}
