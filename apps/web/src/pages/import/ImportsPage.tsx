import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import { graphql } from '../../gql/gql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { useReadMore } from '../../service/use-read-more.ts';
import { DropArea } from './components/DropArea.tsx';
import { ImportList } from './components/ImportList.tsx';
import classes from './components/ImportsPage.module.css';
import { InterruptedLine } from './components/InterruptedLine.tsx';
import { SavedMappings } from './components/SavedMappings.tsx';

const ImportsQuery = graphql(/* GraphQL */ `
  query Imports($first: Int!, $after: String) {
    imports(first: $first, after: $after) {
      ...ImportList_imports
      totalCount
      edges {
        node {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    savedMappings {
      ...SavedMappings_mapping
    }
    fieldOptions {
      key
      name
    }
  }
`);

const PAGE_SIZE = 50;

/** Upload area, all imports, and the remembered columns. */
export function ImportsPage() {
  const { t } = useTranslation('import');
  const { can } = useViewer();
  const result = useQuery(ImportsQuery, { variables: { first: PAGE_SIZE } });
  const readMore = useReadMore(result, ({ imports }) => imports);

  return (
    <>
      <PageHeader title={t('imports.title')} note={t('imports.note')} />
      <div className={classes.page}>
        {can('import.write') ? (
          <>
            <InterruptedLine />
            <DropArea title={t('drop.title')} text={t('drop.text')} />
          </>
        ) : (
          <p className="pl-quiet">{t('imports.ask')}</p>
        )}
        <PageQuery result={result} what={t('imports.what')}>
          {(data) => (
            <>
              <ImportList imports={data.imports} {...(data.imports.pageInfo.hasNextPage && { readMore })} />
              <SavedMappings mappings={data.savedMappings} fields={data.fieldOptions} />
            </>
          )}
        </PageQuery>
      </div>
    </>
  );
}
