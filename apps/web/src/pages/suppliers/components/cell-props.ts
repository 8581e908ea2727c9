import type { TFunction } from 'i18next';

import type { SupplierTable_SupplierFragment } from '../../../gql/graphql.ts';

/** Of the cells of a row. There are hundreds of them, and each that asked for its texts itself would listen for another language. */
export interface CellProps {
  readonly supplier: SupplierTable_SupplierFragment;
  readonly t: TFunction<'suppliers'>;
}
