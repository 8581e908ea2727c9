import { useQuery } from '@apollo/client/react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import { graphql } from '../../gql/gql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { EditionFacts } from './components/EditionFacts.tsx';
import { EditionRows } from './components/EditionRows.tsx';
import { UsedRows } from './components/UsedRows.tsx';
import classes from './EditionPage.module.css';

const EditionQuery = graphql(/* GraphQL */ `
  query Edition($digest: String!, $used: [Int!]!, $search: String!, $from: Int!) {
    edition(digest: $digest, used: $used, search: $search, from: $from) {
      title
      use
      ...EditionFacts_edition
      ...UsedRows_edition
      ...EditionRows_edition
    }
  }
`);

const route = getRouteApi('/o/$organisation/editions/$digest');

/** A table or a list as results used it: what it is, the rows that a result used, and every other row. Its address never shows another edition. */
export function EditionPage() {
  const { t } = useTranslation('edition');
  const { organisation } = useViewer();
  const { digest } = route.useParams();
  const { used = [], columns = [], search = '', from = 0 } = route.useSearch();
  const variables = useMemo(() => ({ digest, used, search, from }), [digest, used.join(), search, from]);
  const result = useQuery(EditionQuery, { variables });
  // The rows stay until those of the next page are loaded, so that the search keeps its place and focus.
  const data = result.data ?? result.previousData;
  const edition = data?.edition ?? null;
  const all = (
    <Link to="/o/$organisation/methodology" params={{ organisation }} hash="editions">
      {t('all')}
    </Link>
  );
  return (
    <>
      <PageHeader
        title={edition?.title ?? t('title')}
        crumbs={[{ key: 'editions', link: all }]}
        {...(edition === null ? {} : { note: edition.use })}
      />
      <PageQuery result={{ ...result, data }} what={t('what')} missing={<NoSuchEdition all={all} />}>
        {(shown) =>
          shown.edition === null ? (
            <NoSuchEdition all={all} />
          ) : (
            <div className={classes.page}>
              <EditionFacts edition={shown.edition} />
              <UsedRows edition={shown.edition} highlighted={columns} />
              <EditionRows edition={shown.edition} search={search} from={from} />
            </div>
          )
        }
      </PageQuery>
    </>
  );
}

function NoSuchEdition({ all }: { all: ReactNode }) {
  const { t } = useTranslation('edition');
  return (
    <Panel>
      <EmptyState title={t('missing.title')} text={t('missing.text')} action={all} />
    </Panel>
  );
}
