import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { readFragment, type FragmentType } from '../../gql/fragment-masking.ts';
import { graphql } from '../../gql/gql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { useReadMore } from '../../service/use-read-more.ts';
import { FlagLists, FlagListsFragment } from './components/FlagLists.tsx';
import { FlagTable } from './components/FlagTable.tsx';
import classes from './FlagsPage.module.css';
import { countOf, listOf } from './lib/flag-lists.ts';

const FlagsQuery = graphql(/* GraphQL */ `
  query Flags($list: FlagList!, $first: Int! = 50, $after: String) {
    flagCounts {
      ...FlagLists_flagCounts
    }
    flagList(list: $list, first: $first, after: $after) {
      edges {
        cursor
        node {
          ...FlagTable_row
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const route = getRouteApi('/o/$organisation/flags');

/** Flags in somebody's hands, by what is to be done about them. */
export function FlagsPage() {
  const { t } = useTranslation('flags');
  const list = listOf(route.useSearch().list);
  const result = useQuery(FlagsQuery, { variables: { list } });
  const totalOf = (counts: FragmentType<typeof FlagListsFragment>) =>
    countOf(readFragment(FlagListsFragment, counts), list);
  const readMore = useReadMore(result, ({ flagCounts, flagList }) => ({
    ...flagList,
    totalCount: totalOf(flagCounts),
  }));
  const data = result.data ?? result.previousData;
  return (
    <>
      <PageHeader title={t('page.title')} note={t('page.note')} />
      <PageQuery result={{ ...result, data }} what={t('page.what')}>
        {({ flagCounts, flagList }) => (
          <>
            <div className={classes.lists}>
              <FlagLists counts={flagCounts} current={list} />
            </div>
            <Panel flush title={t(`list.${list}`)} note={t(`about.${list}`)}>
              {flagList.edges.length === 0 ? (
                <EmptyState title={t('page.empty')} text={t(`none.${list}`)} />
              ) : (
                <FlagTable
                  key={list}
                  rows={flagList.edges.map(({ node }) => node)}
                  totalCount={totalOf(flagCounts)}
                  list={list}
                  readMore={readMore}
                />
              )}
            </Panel>
          </>
        )}
      </PageQuery>
    </>
  );
}
