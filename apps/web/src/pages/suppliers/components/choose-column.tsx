import { Checkbox } from '@mantine/core';
import type { TFunction } from 'i18next';

import type { DataColumn } from '@plumbline/ui';

import type { SupplierTable_SupplierFragment as Row } from '../../../gql/graphql.ts';

/** A column of boxes by which suppliers are chosen. */
export function chooseColumn(
  t: TFunction<'suppliers'>,
  chosen: ReadonlySet<string>,
  onChoose: (chosen: ReadonlySet<string>) => void,
): DataColumn<Row> {
  return {
    id: 'choose',
    heading: t('choose.heading'),
    width: '74px',
    fixed: true,
    cell: ({ id, name }) => (
      <Checkbox
        // Above the link of the row, which covers all of it.
        pos="relative"
        style={{ zIndex: 1 }}
        aria-label={t('choose.one', { name })}
        checked={chosen.has(id)}
        onChange={(event) =>
          onChoose(new Set(event.currentTarget.checked ? [...chosen, id] : [...chosen].filter((each) => each !== id)))
        }
      />
    ),
  };
}
