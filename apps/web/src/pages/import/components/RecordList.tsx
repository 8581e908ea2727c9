import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { Tile } from '../../../gql/graphql.ts';
import type { ReadMore } from '../../../service/use-read-more.ts';
import { recordColumns } from './record-columns.tsx';

const RecordListFragment = graphql(/* GraphQL */ `
  fragment RecordList_record on ImportRecord {
    ordinal
    rows
    name
    country
    tile
    supplierId
    summary {
      field
      name
      site
      before
      after
    }
    reason {
      code
      text
    }
    questionId
  }
`);

interface RecordListProps {
  records: readonly FragmentType<typeof RecordListFragment>[];
  tile: Tile | null;
  importId: string | null;
  totalCount: number;
  /** Loads more; undefined when all are loaded. */
  readMore?: ReadMore;
}

/** Above this many rows the table scrolls in a box and renders only the rows in view. */
const BOXED = 25;

/** Records with what the import would do to them. */
export function RecordList({ records, tile, importId, totalCount, readMore }: RecordListProps) {
  const { t, i18n } = useTranslation('import');
  const format = useFormat();
  const { organisation } = useViewer();
  const rows = readFragment(RecordListFragment, records);
  const columns = useMemo(
    () => recordColumns({ t, format, organisation, tile, importId }),
    [t, i18n.language, format, organisation, tile, importId],
  );
  return (
    <DataTable
      name={tile === null ? t('conflict.title') : t(`records.title.${tile}`)}
      rows={rows}
      columns={columns}
      rowId={(row) => String(row.ordinal)}
      totalCount={totalCount}
      {...(totalCount > BOXED ? { height: 'min(68vh, 760px)' } : {})}
      {...readMore}
    />
  );
}
