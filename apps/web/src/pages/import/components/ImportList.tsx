import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, EmptyState, Panel, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { ReadMore } from '../../../service/use-read-more.ts';
import { ImportRowFragment, importListColumns } from './import-list-columns.tsx';
import classes from './ImportList.module.css';

const ImportListFragment = graphql(/* GraphQL */ `
  fragment ImportList_imports on ImportConnection {
    totalCount
    edges {
      node {
        ...ImportList_import
      }
    }
  }
`);

interface ImportListProps {
  imports: FragmentType<typeof ImportListFragment>;
  /** Loads more; undefined when all are loaded. */
  readMore?: ReadMore;
}

/** All imports, newest first. */
export function ImportList({ imports, readMore }: ImportListProps) {
  const { t, i18n } = useTranslation('import');
  const format = useFormat();
  const { organisation, can } = useViewer();
  const { totalCount, edges } = readFragment(ImportListFragment, imports);
  const rows = readFragment(
    ImportRowFragment,
    edges.map(({ node }) => node),
  );
  const columns = useMemo(() => importListColumns(t, organisation), [t, i18n.language, organisation]);
  if (totalCount === 0) {
    return (
      <Panel>
        <EmptyState
          title={t('imports.none')}
          text={can('import.write') ? t('imports.noneText') : t('imports.noneAsk')}
        />
      </Panel>
    );
  }
  return (
    <Panel flush title={t('imports.list')} note={format.number(totalCount)}>
      <DataTable name={t('imports.list')} rows={rows} columns={columns} rowId={(row) => row.id} />
      {readMore !== undefined && (
        <div className={classes.more}>
          <Button
            variant="default"
            size="compact-sm"
            loading={readMore.loadingMore}
            onClick={readMore.onReadAgain ?? readMore.onEndReached}
          >
            {t('imports.more')}
          </Button>
        </div>
      )}
    </Panel>
  );
}
