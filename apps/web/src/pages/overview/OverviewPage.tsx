import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { graphql } from '../../gql/gql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { PageHeader } from '../../frame/PageHeader.tsx';
import { FirstUse } from './components/FirstUse.tsx';
import { ImportButton } from './components/ImportButton.tsx';
import { OverviewNote } from './components/OverviewNote.tsx';
import { Panels } from './components/Panels.tsx';

const OverviewQuery = graphql(/* GraphQL */ `
  query Overview {
    overview {
      supplierCount
      ...OverviewNote_overview
      ...Panels_overview
    }
  }
`);

/** How bad, how sure, what to do today. Every number opens the list behind it. */
export function OverviewPage() {
  const { t } = useTranslation('overview');
  const result = useQuery(OverviewQuery);
  const overview = result.data?.overview;
  const hasSuppliers = overview !== undefined && overview.supplierCount > 0;
  return (
    <>
      <PageHeader
        title={t('title')}
        {...(hasSuppliers ? { note: <OverviewNote overview={overview} />, actions: <ImportButton /> } : {})}
      />
      <PageQuery result={result} what={t('what')} layout="tiles">
        {(data) => (data.overview.supplierCount === 0 ? <FirstUse /> : <Panels overview={data.overview} />)}
      </PageQuery>
    </>
  );
}
