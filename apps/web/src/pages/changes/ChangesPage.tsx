import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState, Notice, Panel, SendButton, useFormat } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import type { ChangesQuery as ChangesData } from '../../gql/graphql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { useReadMore } from '../../service/use-read-more.ts';
import { ChangesQuery } from './changes-operation.ts';
import classes from './ChangesPage.module.css';
import { ChangedSupplier } from './components/ChangedSupplier.tsx';
import { ChangesFilters } from './components/ChangesFilters.tsx';
import { DigestDialog } from './components/DigestDialog.tsx';
import { ShowChoice } from './components/ShowChoice.tsx';
import { feedFilterOf, firstShow, sinceOf, type ChangesSearch, type Show } from './lib/changes-search.ts';
import { useMarks } from './use-marks.ts';

const route = getRouteApi('/o/$organisation/changes');

/** What changed: one entry a supplier, worst first, with what the person has not read. */
export function ChangesPage() {
  const { t } = useTranslation('changes');
  const { can } = useViewer();
  const search = route.useSearch();
  const show = search.show ?? firstShow(can);
  const [filter, since] = useMemo(() => {
    const now = new Date();
    return [feedFilterOf(search, show, now), sinceOf(search, now)];
  }, [search, show]);
  const result = useQuery(ChangesQuery, { variables: { filter } });
  // The rows before stay until the chosen ones are there, so that the filters keep their place and focus.
  const data = result.data ?? result.previousData;
  const readMore = useReadMore(result, ({ feed }) => feed);
  const marks = useMarks(() => void result.refetch());
  const allMarked = marks.isMarked(null);
  const [digestOpen, setDigestOpen] = useState(false);
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={
          <>
            <Button variant="default" aria-haspopup="dialog" onClick={() => setDigestOpen(true)}>
              {t('digest.open')}
            </Button>
            {data !== undefined && ((data.feed.counts?.unread ?? 0) > 0 || allMarked) && (
              <SendButton
                variant="default"
                onClick={() => (allMarked ? marks.takeBack(null) : marks.mark(null, data.feed.asOf))}
              >
                {t(allMarked ? 'takeBackAll' : 'markAll')}
              </SendButton>
            )}
          </>
        }
      />
      {digestOpen && <DigestDialog filter={filter} onClose={() => setDigestOpen(false)} />}
      <p role="status" className="pl-hidden">
        {allMarked ? t('allMarked') : ''}
      </p>
      {marks.problem !== null && <Notice tone="notice">{marks.problem}</Notice>}
      <PageQuery result={{ ...result, data }} what={t('what')} layout="rows">
        {({ feed }) => (
          <Panel flush>
            <div className={classes.top}>
              <ShowChoice search={search} show={show} counts={feed.counts} />
              <ChangesFilters search={search} since={since} />
            </div>
            <Methodology change={feed.methodologyChange} />
            {feed.edges.length === 0 ? (
              <NothingNew search={search} show={show} all={feed.counts?.all ?? 0} />
            ) : (
              <ul aria-label={t('title')}>
                {feed.edges.map(({ node }) => (
                  <ChangedSupplier key={node.supplierId} row={node} marks={marks} readTo={feed.asOf} />
                ))}
              </ul>
            )}
            {feed.pageInfo.hasNextPage && (
              <div className={classes.end}>
                <Button
                  variant="default"
                  size="xs"
                  loading={readMore.loadingMore}
                  onClick={readMore.onReadAgain ?? readMore.onEndReached}
                >
                  {t('showMore')}
                </Button>
              </div>
            )}
          </Panel>
        )}
      </PageQuery>
    </>
  );
}

/** A new version of the method stands apart: nothing happened at the suppliers that it moved. */
function Methodology({ change }: { change: ChangesData['feed']['methodologyChange'] }) {
  const { t } = useTranslation('changes');
  const format = useFormat();
  const { organisation } = useViewer();
  if (change === null) return null;
  const { text, after, suppliers } = change;
  return (
    <div className={classes.method}>
      <span>{text}</span>
      <Link to="/o/$organisation/suppliers" params={{ organisation }} search={{ methodology: after }}>
        {t('reassessed', { count: suppliers, number: format.number(suppliers) })}
      </Link>
    </div>
  );
}

interface NothingNewProps {
  search: ChangesSearch;
  show: Show;
  /** Suppliers with changes under the other filters. */
  all: number;
}

/** Says what would fill the page, and where there is something. */
function NothingNew({ search, show, all }: NothingNewProps) {
  const { t } = useTranslation('changes');
  const format = useFormat();
  const { organisation } = useViewer();
  const { topic, lane, country, sector, unread, days } = search;
  const isFiltered = [topic, lane, country, sector, unread].some((value) => value !== undefined);
  if (show !== 'ALL' && all > 0) {
    return (
      <EmptyState
        title={t(`empty.${show}`)}
        text={t('empty.others', { count: all, number: format.number(all) })}
        action={
          <Link to="/o/$organisation/changes" params={{ organisation }} search={{ ...search, show: 'ALL' }}>
            {t('empty.showAll')}
          </Link>
        }
      />
    );
  }
  if (!isFiltered) return <EmptyState title={t('empty.title')} text={t('empty.text')} />;
  return (
    <EmptyState
      title={t('empty.filtered')}
      text={t('empty.filteredText')}
      action={
        <Link
          to="/o/$organisation/changes"
          params={{ organisation }}
          search={{ show, ...(days === undefined ? {} : { days }) }}
        >
          {t('empty.clear')}
        </Link>
      }
    />
  );
}
