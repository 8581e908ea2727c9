import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import { PageQuery } from '../../service/PageQuery.tsx';
import { useReadMore } from '../../service/use-read-more.ts';
import { WaitingRedactions } from '../redaction/components/WaitingRedactions.tsx';
import { AddEvidenceDialog } from './components/AddEvidenceDialog.tsx';
import { LibraryFilters } from './components/LibraryFilters.tsx';
import { LibraryTable } from './components/LibraryTable.tsx';
import classes from './components/Library.module.css';
import { filterOf } from './lib/library-search.ts';
import { LibraryQuery } from './library-operations.ts';

const route = getRouteApi('/o/$organisation/library');

/** The files of the organisation with what they mean, searched and filtered. */
export function LibraryPage() {
  const { t } = useTranslation('library');
  const { can } = useViewer();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [adding, setAdding] = useState(false);
  const result = useQuery(LibraryQuery, { variables: { filter: filterOf(search), first: 50 } });
  const shown = result.data ?? result.previousData;
  const readMore = useReadMore(result, ({ evidenceLibrary }) => evidenceLibrary);
  const isFiltered = Object.keys(search).length > 0;
  const isFirst = shown !== undefined && shown.evidenceLibrary.edges.length === 0 && !isFiltered;
  const add = (
    <Button onClick={() => setAdding(true)} data-add-evidence>
      {t('add.open')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        {...(can('evidence.write') && !isFirst ? { actions: add } : {})}
      />
      <PageQuery result={{ ...result, data: shown }} what={t('what')}>
        {({ evidenceLibrary, evidenceChoices }) => (
          <div className={classes.page}>
            <WaitingRedactions />
            <Panel flush>
              {!isFirst && (
                <div className={classes.filters}>
                  <LibraryFilters choices={evidenceChoices} />
                </div>
              )}
              {evidenceLibrary.edges.length > 0 ? (
                <LibraryTable evidence={evidenceLibrary.edges.map(({ node }) => node)} readMore={readMore} />
              ) : isFirst ? (
                <EmptyState
                  title={t('none.title')}
                  text={t(can('evidence.write') ? 'none.text' : 'none.ask')}
                  {...(can('evidence.write') ? { action: add } : {})}
                />
              ) : (
                <EmptyState
                  title={t('notFound.title')}
                  text={t('notFound.text')}
                  action={
                    <Button variant="default" onClick={() => void navigate({ search: {} })}>
                      {t('filter.clear')}
                    </Button>
                  }
                />
              )}
            </Panel>
          </div>
        )}
      </PageQuery>
      {adding && shown !== undefined && (
        <AddEvidenceDialog choices={shown.evidenceChoices} onClose={() => setAdding(false)} />
      )}
    </>
  );
}
