import { useQuery } from '@apollo/client/react';
import { Stack } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import { PageQuery } from '../../service/PageQuery.tsx';
import { filterOf, isFiltered } from '../suppliers/lib/filter.ts';
import { AskManyForm } from './components/AskManyForm.tsx';
import { LeftOut } from './components/LeftOut.tsx';
import { AskManyQuery } from './request-operations.ts';

/** Asks all suppliers that match the filter of the list, which the address has. */
export function AskManyPage() {
  const { t } = useTranslation('requests');
  const { organisation } = useViewer();
  const search = useSearch({ from: '/o/$organisation/requests/ask' });
  const filter = filterOf(search);
  const result = useQuery(AskManyQuery, { variables: { filter }, fetchPolicy: 'network-only' });
  const back = (
    <Link to="/o/$organisation/suppliers" params={{ organisation }} search={search}>
      {t('many.back')}
    </Link>
  );
  return (
    <>
      <PageHeader
        title={t('many.title')}
        note={isFiltered(search) ? t('many.filtered') : t('many.all')}
        actions={back}
      />
      <PageQuery result={result} what={t('ask.what')} layout="rows">
        {({ askingForecast: forecast, requestForm: form }) => (
          <Stack gap="md">
            <Panel title={t('many.whom')}>
              {forecast.asked === 0 ? (
                <EmptyState title={t('many.none.title')} text={t('many.none.text')} action={back} />
              ) : (
                <p>{t('many.asked', { count: forecast.asked, of: forecast.suppliers })}</p>
              )}
              <LeftOut forecast={forecast} />
            </Panel>
            {forecast.asked > 0 && (
              <Panel title={t('many.what')}>
                <AskManyForm form={form} filter={filter} asked={forecast.asked} />
              </Panel>
            )}
          </Stack>
        )}
      </PageQuery>
    </>
  );
}
