import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { DateText, Panel, useFormat } from '@plumbline/ui';

import { PageQuery } from '../../../service/PageQuery.tsx';
import { PriceCountsQuery } from '../request-operations.ts';

/** What suppliers say of the buyer's own prices and delivery times: of groups only, so that nobody can tell who said it. */
export function PricesPanel() {
  const { t } = useTranslation('requests');
  const format = useFormat();
  const result = useQuery(PriceCountsQuery, { fetchPolicy: 'cache-and-network' });
  return (
    <PageQuery result={result} what={t('prices.what')}>
      {({ priceCounts }) => {
        const { suppliers, covered, notCovered, leadTimeCut, paidLate, countedAt } = priceCounts;
        const bounds = {
          share: format.percent(priceCounts.leadTimeCutFrom),
          days: format.number(priceCounts.paidLateAfter),
        };
        const counted = (key: 'covered' | 'notCovered' | 'leadTimeCut' | 'paidLate', count: number) => (
          <li>{t(`prices.${key}`, { count, number: format.number(count), ...bounds })}</li>
        );
        return (
          <Panel title={t('prices.title')}>
            {countedAt === null ? (
              <p className="pl-quiet">{t('prices.none')}</p>
            ) : (
              <>
                <p>{t('prices.of', { count: suppliers, number: format.number(suppliers) })}</p>
                <ul>
                  {counted('covered', covered)}
                  {counted('notCovered', notCovered)}
                  {counted('leadTimeCut', leadTimeCut)}
                  {counted('paidLate', paidLate)}
                </ul>
                <p className="pl-quiet">
                  {t('prices.last')} <DateText value={countedAt} as="instant" />. {t('prices.how')}
                </p>
              </>
            )}
          </Panel>
        );
      }}
    </PageQuery>
  );
}
