import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { useAsOf } from '../../past/past-day.tsx';
import { PageQuery } from '../../../service/PageQuery.tsx';
import { SupplierFactsQuery } from '../supplier-operation.ts';
import { useFollowing } from '../use-following.ts';
import { EvidenceBasis } from './EvidenceBasis.tsx';
import { Facts } from './Facts.tsx';

interface FactsViewProps {
  supplier: string;
  view: 'facts' | 'evidence';
  /** Changes with each new result. */
  followed: string;
  reassessing: boolean;
}

/** What is known, or what the result rests on; loaded when one of the two is opened. */
export function FactsView({ supplier, view, followed, reassessing }: FactsViewProps) {
  const { t } = useTranslation('supplier');
  const result = useQuery(SupplierFactsQuery, { variables: { id: supplier, ...useAsOf() } });
  useFollowing(result.refetch, followed);
  return (
    <PageQuery result={result} what={t('facts.what')} layout="rows">
      {({ supplier: data }) =>
        data !== null &&
        (view === 'facts' ? <Facts supplier={data} reassessing={reassessing} /> : <EvidenceBasis supplier={data} />)
      }
    </PageQuery>
  );
}
