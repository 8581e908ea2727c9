import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { readFragment, type FragmentType } from '../../gql/fragment-masking.ts';
import { graphql } from '../../gql/gql.ts';
import type { FlagList } from '../../gql/graphql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { FlagLists, FlagListsFragment } from './components/FlagLists.tsx';
import { FlagTable } from './components/FlagTable.tsx';
import classes from './FlagsPage.module.css';
import { countOf, listOf } from './lib/flag-lists.ts';

const FlagsQuery = graphql(/* GraphQL */ `
  query Flags($list: FlagList!, $first: Int!) {
    flagCounts {
      ...FlagLists_flagCounts
    }
    flagList(list: $list, first: $first) {
      id
      ...FlagTable_row
    }
  }
`);

/** So many flags are listed at most: as many as the service gives at once. */
const MOST = 200;

const route = getRouteApi('/o/$organisation/flags');

/** Flags in somebody's hands, by what is to be done about them. */
export function FlagsPage() {
  const { t } = useTranslation('flags');
  const list = listOf(route.useSearch().list);
  const result = useQuery(FlagsQuery, { variables: { list, first: MOST } });
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
              {flagList.length === 0 ? (
                <EmptyState title={t('page.empty')} text={t(`none.${list}`)} />
              ) : (
                <>
                  <FlagTable rows={flagList} list={list} />
                  <FirstOnly shown={flagList.length} counts={flagCounts} list={list} />
                </>
              )}
            </Panel>
          </>
        )}
      </PageQuery>
    </>
  );
}

interface FirstOnlyProps {
  shown: number;
  counts: FragmentType<typeof FlagListsFragment>;
  list: FlagList;
}

/** Says that the list has more flags than stand here. */
function FirstOnly({ shown, counts, list }: FirstOnlyProps) {
  const { t } = useTranslation('flags');
  const total = countOf(readFragment(FlagListsFragment, counts), list);
  if (shown < MOST || total <= shown) return null;
  return <p className={classes.first}>{t('page.first', { shown, total })}</p>;
}
