import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel, useFormat } from '@plumbline/ui';

import { useAsOf } from '../../past/past-day.tsx';
import { useViewer } from '../../../frame/viewer.tsx';
import type { SupplierTimelineQuery as TimelineData } from '../../../gql/graphql.ts';
import { PageQuery } from '../../../service/PageQuery.tsx';
import { useReadMore } from '../../../service/use-read-more.ts';
import { DecisionHistory } from '../../decisions/DecisionHistory.tsx';
import { SupplierTimelineQuery } from '../supplier-operation.ts';
import { useFollowing } from '../use-following.ts';
import type { TimelineGroup } from '../lib/timeline-groups.ts';
import classes from './Timeline.module.css';
import { TimelineEntry } from './TimelineEntry.tsx';

interface TimelineProps {
  supplier: string;
  /** What is shown; null for everything. */
  group: TimelineGroup | null;
  /** Changes with each new result and each step of a decision. */
  followed: string;
}

/** What became known of this supplier, what that led to, what was decided and what was remedied; newest first. */
export function Timeline({ supplier, group, followed }: TimelineProps) {
  const { t } = useTranslation('supplier');
  const variables = { id: supplier, groups: group === null ? null : [group], ...useAsOf() };
  const result = useQuery(SupplierTimelineQuery, { variables });
  useFollowing(result.refetch, followed);
  const readMore = useReadMore(result, ({ timeline }) => timeline);
  // The entries before stay until the chosen ones are there, so that the filter keeps its place and focus.
  const shown = { ...result, data: result.data ?? result.previousData };
  return (
    <PageQuery result={shown} what={t('timeline.what')} layout="rows">
      {({ timeline, supplier: decided }) => (
        <div className={classes.history}>
          <Panel title={t('timeline.title')} note={t('timeline.note')}>
            <Groups supplier={supplier} chosen={group} groups={timeline.groups} />
            {timeline.edges.length === 0 ? (
              <EmptyState title={t('timeline.none')} text={t('timeline.noneText')} />
            ) : (
              <ol className={classes.entries}>
                {timeline.edges.map(({ cursor, node }) => (
                  <li key={cursor}>
                    <TimelineEntry entry={node} />
                  </li>
                ))}
              </ol>
            )}
            {timeline.pageInfo.hasNextPage && (
              <Button
                className={classes.more}
                variant="default"
                size="xs"
                loading={readMore.loadingMore}
                onClick={readMore.onReadAgain ?? readMore.onEndReached}
              >
                {t('timeline.more')}
              </Button>
            )}
          </Panel>
          {decided !== null && <DecisionHistory supplier={decided} />}
        </div>
      )}
    </PageQuery>
  );
}

interface GroupsProps {
  supplier: string;
  chosen: TimelineGroup | null;
  groups: TimelineData['timeline']['groups'];
}

/** The filter; each choice has its own address. Groups of which nothing is known yet are left out. */
function Groups({ supplier, chosen, groups }: GroupsProps) {
  const { t } = useTranslation('supplier');
  const format = useFormat();
  const { organisation } = useViewer();
  const offered = groups.filter(({ group, count }) => count > 0 || group === chosen);
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  return (
    <nav className={classes.groups} aria-label={t('timeline.filter')}>
      {[{ group: null, count: all }, ...offered].map(({ group, count }) => (
        <Link
          key={group ?? 'all'}
          to="/o/$organisation/suppliers/$supplier"
          params={{ organisation, supplier }}
          search={group === null ? { tab: 'timeline' } : { tab: 'timeline', group }}
          aria-current={group === chosen ? 'true' : undefined}
          activeOptions={{ exact: true, includeSearch: true }}
          resetScroll={false}
          className={classes.group}
        >
          {t(group === null ? 'timeline.all' : `timeline.group.${group}`)}{' '}
          <span className="pl-quiet">{format.number(count)}</span>
        </Link>
      ))}
    </nav>
  );
}
