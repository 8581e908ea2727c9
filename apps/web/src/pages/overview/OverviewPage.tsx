import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { readFragment } from '../../gql/fragment-masking.ts';
import { graphql } from '../../gql/gql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { usePolling } from '../../service/use-polling.ts';
import { LookBack } from '../past/LookBack.tsx';
import { useAsOf, usePastDay } from '../past/past-day.tsx';
import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import { FirstUse } from './components/FirstUse.tsx';
import { ImportButton } from './components/ImportButton.tsx';
import { OverviewNote } from './components/OverviewNote.tsx';
import { Panels } from './components/Panels.tsx';

export { OverviewOpening } from './overview-opening.ts';

const OverviewQuery = graphql(/* GraphQL */ `
  query Overview($asOf: Date) {
    ...OverviewPage_query
  }
`);

const OverviewPageFragment = graphql(/* GraphQL */ `
  fragment OverviewPage_query on Query {
    overview(asOf: $asOf) {
      supplierCount
      assessmentsWaiting
      ...OverviewNote_overview
      ...Panels_overview
    }
    flagCounts(asOf: $asOf) {
      ...FlagLists_flagCounts
      ...RemedyPanel_flagCounts
    }
  }
`);

/** Milliseconds between refetches while assessments are running. */
const EVERY = 5000;

/** How bad, how sure, what to do today. Every number links to the list behind it. */
export function OverviewPage() {
  const { t } = useTranslation('overview');
  const { opened } = useViewer();
  const asOf = useAsOf();
  const isPast = usePastDay() !== null;
  const result = useQuery(OverviewQuery, { variables: asOf, ...(opened ? { fetchPolicy: 'cache-first' } : {}) });
  const page = readFragment(OverviewPageFragment, result.data);
  const overview = page?.overview;
  usePolling(result, !isPast && overview !== undefined && overview.assessmentsWaiting > 0, EVERY);
  const hasSuppliers = overview !== undefined && overview.supplierCount > 0;
  return (
    <>
      <PageHeader
        title={t('title')}
        {...(hasSuppliers ? { note: <OverviewNote overview={overview} />, actions: <Actions /> } : {})}
      />
      <PageQuery result={result} what={t('what')} layout="tiles">
        {() =>
          overview !== undefined &&
          (hasSuppliers ? <Panels overview={overview} flagCounts={page?.flagCounts} /> : <FirstUse />)
        }
      </PageQuery>
    </>
  );
}

function Actions() {
  return (
    <>
      <LookBack />
      <ImportButton />
    </>
  );
}
