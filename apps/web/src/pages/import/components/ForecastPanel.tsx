import { useTranslation } from 'react-i18next';

import { Notice, Panel, RiskBadge, useFormat } from '@plumbline/ui';

import type { ImportForecastQuery } from '../../../gql/graphql.ts';
import { PageQuery } from '../../../service/PageQuery.tsx';
import { useForecast } from '../use-forecast.ts';
import classes from './ForecastPanel.module.css';

type Forecast = NonNullable<ImportForecastQuery['importForecast']>;

/** The bands of all suppliers as they are and as they would be, and how many of the list would have none. @param rows in which suppliers are new or changed */
export function ForecastPanel({ importId, rows }: { importId: string; rows: number }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const result = useForecast(importId);
  const forecast = result.data?.importForecast;
  if (result.data !== undefined && (forecast === null || forecast === undefined)) return null;
  return (
    <Panel
      title={t('forecast.title')}
      note={
        forecast &&
        t(forecast.exact ? 'forecast.note' : 'forecast.estimate', {
          count: forecast.suppliers,
          number: format.number(forecast.suppliers),
          rows: t('check.rows', { count: rows, number: format.number(rows) }),
        })
      }
    >
      <PageQuery result={result} what={t('forecast.what')} layout="rows">
        {({ importForecast }) =>
          importForecast && (
            <div className={classes.forecast}>
              <Bands forecast={importForecast} />
              <div className={classes.words}>
                <WithoutBand forecast={importForecast} />
                {importForecast.waitingRows > 0 && (
                  <Notice tone="notice">
                    {t('forecast.waiting', {
                      count: importForecast.waitingRows,
                      number: format.number(importForecast.waitingRows),
                    })}
                  </Notice>
                )}
              </div>
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

function WithoutBand({ forecast: { lacks, suppliers } }: { forecast: Forecast }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const without = lacks.reduce((sum, each) => sum + each.suppliers, 0);
  if (suppliers === 0) return null;
  if (without === 0) return <Notice tone="done">{t('forecast.all')}</Notice>;
  return (
    <Notice tone={without * 2 > suppliers ? 'problem' : 'notice'}>
      {t(without * 2 > suppliers ? 'forecast.most' : 'forecast.some', {
        count: without,
        number: format.number(without),
        total: format.number(suppliers),
      })}
    </Notice>
  );
}
