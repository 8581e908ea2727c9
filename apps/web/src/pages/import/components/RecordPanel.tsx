import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { Panel, useFormat } from '@plumbline/ui';

import { graphql } from '../../../gql/gql.ts';
import type { Tile } from '../../../gql/graphql.ts';
import { PageQuery } from '../../../service/PageQuery.tsx';
import { useReadMore } from '../../../service/use-read-more.ts';
import { rowsOf, type TileCounts } from '../lib/tiles.ts';
import classes from './RecordPanel.module.css';
import { RecordList } from './RecordList.tsx';

const ImportRecordsQuery = graphql(/* GraphQL */ `
  query ImportRecords($importId: ID!, $tile: Tile!, $first: Int!, $after: String) {
    importRecords(importId: $importId, tile: $tile, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          ...RecordList_record
        }
      }
    }
  }
`);

interface RecordPanelProps {
  importId: string;
  tile: Exclude<Tile, 'REJECTED'>;
  counts: TileCounts;
}

const PAGE_SIZE = 50;

/** The records of one tile. Rows of the file can be fewer records: several rows may speak of one supplier. */
export function RecordPanel({ importId, tile, counts }: RecordPanelProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const rows = rowsOf(counts, tile);
  const result = useQuery(ImportRecordsQuery, { variables: { importId, tile, first: PAGE_SIZE } });
  const total = result.data?.importRecords.totalCount;
  const readMore = useReadMore(result, ({ importRecords }) => importRecords);
  return (
    <Panel
      flush
      title={t(`records.title.${tile}`)}
      note={
        total === undefined || total === rows
          ? t(`records.note.${tile}`, { count: rows, number: format.number(rows) })
          : t('records.noteSuppliers', { rows: format.number(rows), count: total, number: format.number(total) })
      }
    >
      {rows === 0 ? (
        <p className={classes.none}>{t(`records.none.${tile}`)}</p>
      ) : (
        <PageQuery result={result} what={t('records.what')} layout="rows">
          {({ importRecords }) => (
            <RecordList
              records={importRecords.edges.map(({ node }) => node)}
              tile={tile}
              importId={importId}
              totalCount={importRecords.totalCount}
              readMore={readMore}
            />
          )}
        </PageQuery>
      )}
    </Panel>
  );
}
