import { fromGlobalId } from '../../platform/graphql/ids.ts';
import type { SupplierFilter } from './supplier-filter.ts';
import type { SupplierFilterInput } from './supplier-filter.types.ts';

/** The filter as read-models take it: without nulls and empty lists. */
export function filterOf(input: SupplierFilterInput | null | undefined): SupplierFilter {
  const { importId, ...rest } = input ?? {};
  const given = Object.entries(rest).filter(
    ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return {
    ...(Object.fromEntries(given) as SupplierFilter),
    ...(importId === null || importId === undefined ? {} : { importId: fromGlobalId('Import', importId) }),
  };
}
