import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Notice, Panel, RiskBadge, useFormat } from '@plumbline/ui';

import { graphql } from '../../../gql/gql.ts';
import type { ImportForecastQuery } from '../../../gql/graphql.ts';
import { PageQuery } from '../../../service/PageQuery.tsx';
import classes from './ForecastPanel.module.css';

const ForecastQuery = graphql(/* GraphQL */ `
  query ImportForecast($importId: ID!) {
    importForecast(importId: $importId) {
      bands {
        label
        today
        later
      }
      suppliers
      lacks {
        lack
        suppliers
      }
      exact
    }
  }
`);

type Forecast = NonNullable<ImportForecastQuery['importForecast']>;

interface ForecastPanelProps {
  importId: string;
  onColumns: () => void;
}

/** The bands of all suppliers as they are and as they would be, and what keeps suppliers of the list from having one. */
export function ForecastPanel({ importId, onColumns }: ForecastPanelProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const result = useQuery(ForecastQuery, { variables: { importId } });
  const forecast = result.data?.importForecast;
  if (result.data !== undefined && (forecast === null || forecast === undefined)) return null;
  // Columns that a person is asked about stand in a panel of their own.
  return (
    <Panel
      title={t('forecast.title')}
      note={
        forecast &&
        t(forecast.exact ? 'forecast.note' : 'forecast.estimate', {
          count: forecast.suppliers,
          number: format.number(forecast.suppliers),
        })
      }
    >
      <PageQuery result={result} what={t('forecast.what')} layout="rows">
        {({ importForecast }) =>
          importForecast && (
            <div className={classes.forecast}>
              <Bands forecast={importForecast} />
              <Lacks forecast={importForecast} onColumns={onColumns} />
            </div>
          )
        }
      </PageQuery>
    </Panel>
  );
}

function Bands({ forecast: { bands } }: { forecast: Forecast }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  return (
    <table className={classes.bands}>
      <thead>
        <tr>
          <th scope="col">{t('forecast.band')}</th>
          <th scope="col">{t('forecast.today')}</th>
          <th scope="col">{t('forecast.later')}</th>
          <th scope="col">{t('forecast.change')}</th>
        </tr>
      </thead>
      <tbody>
        {bands
          .filter(({ today, later }) => today + later > 0)
          .map(({ label, today, later }) => (
            <tr key={label}>
              <th scope="row">
                <RiskBadge label={label} />
              </th>
              <td>{format.number(today)}</td>
              <td>{format.number(later)}</td>
              <td>{today === later ? t('forecast.same') : <bdi dir="ltr">{signed(later - today, format)}</bdi>}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function signed(change: number, format: ReturnType<typeof useFormat>): string {
  return change > 0 ? `+${format.number(change)}` : `−${format.number(-change)}`;
}

function Lacks({ forecast, onColumns }: { forecast: Forecast; onColumns: () => void }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { lacks, suppliers } = forecast;
  const without = lacks.reduce((sum, each) => sum + each.suppliers, 0);
  if (suppliers === 0) return null;
  if (without === 0) return <Notice tone="done">{t('forecast.all')}</Notice>;
  return (
    <Notice
      tone={without * 2 > suppliers ? 'problem' : 'notice'}
      action={
        <Button size="compact-sm" variant="default" onClick={onColumns}>
          {t('forecast.columns')}
        </Button>
      }
    >
      <p className={classes.headline}>
        {t(without * 2 > suppliers ? 'forecast.most' : 'forecast.some', {
          count: without,
          number: format.number(without),
          total: format.number(suppliers),
        })}
      </p>
      <ul className={classes.lacks}>
        {lacks.map(({ lack, suppliers: count }) => (
          <li key={lack}>{t(`forecast.lack.${lack}`, { count, number: format.number(count) })}</li>
        ))}
      </ul>
    </Notice>
  );
}
