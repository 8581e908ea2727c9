import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { PackRequest } from '../pack-rules.ts';
import type { PackRequestInputType } from '../pack-commands.types.ts';

/** @throws NotFound for an id that is none of a supplier */
export function requestOf({ supplierIds, products, ...rest }: PackRequestInputType): PackRequest {
  return {
    ...rest,
    products: products ?? [],
    supplierIds: [...new Set(supplierIds.map((id) => fromGlobalId('Supplier', id)))],
  };
}
