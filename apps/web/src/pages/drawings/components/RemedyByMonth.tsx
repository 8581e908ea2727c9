import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { Chart, ChartKey, ChartTable, Money, useFormat } from '@plumbline/ui';

import { readFragment } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { RemedyMonthsQuery as RemedyMonthsData } from '../../../gql/graphql.ts';
import { WhatWorkersGot } from '../../remedy/what-workers-got.ts';
import { PAY_COLOUR, REMEDY_COLOURS, REMEDY_KINDS, remedyDrawing } from '../lib/remedy-months.ts';
import { AskedWhenSeen } from './AskedWhenSeen.tsx';

const RemedyMonthsQuery = graphql(/* GraphQL */ `
  query RemedyMonths($asOf: Date) {
    remedyMonths(asOf: $asOf) {
      month
      totals {
        ...WhatWorkersGot_totals
      }
      monthsOfPay
      withoutPay
    }
  }
`);

const HEIGHT = 380;

/** What workers got, month by month. Asks for its numbers once it is seen. */
export function RemedyByMonth() {
  const { t } = useTranslation('remedy');
  return (
    <AskedWhenSeen query={RemedyMonthsQuery} what={t('months.what')} height={HEIGHT}>
      {({ remedyMonths }) => <Drawn months={remedyMonths} />}
    </AskedWhenSeen>
  );
}

function Drawn({ months: masked }: { months: RemedyMonthsData['remedyMonths'] }) {
  const { t } = useTranslation('remedy');
  const format = useFormat();
  const months = useMemo(
    () => masked.map(({ totals, ...month }) => ({ ...month, totals: readFragment(WhatWorkersGot, totals) })),
    [masked],
  );
  const draw = useMemo(
    () => remedyDrawing(months, format, { workers: t('months.workers'), monthsOfPay: t('months.monthsOfPay') }),
    [months, format, t],
  );
  const points = useMemo(
    () =>
      months.flatMap(({ month, totals, monthsOfPay }, index) => [
        ...(monthsOfPay === 0
          ? []
          : [
              {
                series: REMEDY_KINDS.length,
                index,
                text: t('months.point.monthsOfPay', {
                  count: monthsOfPay,
                  number: format.number(monthsOfPay, 1),
                  month: format.month(month),
                }),
              },
            ]),
        ...REMEDY_KINDS.flatMap((kind, series) =>
          totals[kind] === 0
            ? []
            : [
                {
                  series,
                  index,
                  text: t(`months.point.${kind}`, {
                    count: totals[kind],
                    number: format.number(totals[kind]),
                    month: format.month(month),
                  }),
                },
              ],
        ),
      ]),
    [months, t, format],
  );
  const withoutPay = months.reduce((total, month) => total + month.withoutPay, 0);
  const sum = (kind: (typeof REMEDY_KINDS)[number]) =>
    format.number(months.reduce((total, { totals }) => total + totals[kind], 0));
  return (
    <Chart
      title={t('months.title')}
      note={t('months.note')}
      says={
        points.length === 0
          ? t('months.none')
          : [
              t('months.says', {
                repaid: sum('workersRepaid'),
                freed: sum('workersFreed'),
                returned: sum('documentsReturned'),
              }),
              t('months.saysMonths', {
                months: format.number(
                  months.reduce((total, { monthsOfPay }) => total + monthsOfPay, 0),
                  1,
                ),
              }),
              ...(withoutPay === 0 ? [] : [t('months.withoutPay', { count: withoutPay })]),
            ].join(' ')
      }
      legend={
        <ChartKey
          marks={[
            ...REMEDY_KINDS.map((kind) => ({ name: t(`months.${kind}`), colour: REMEDY_COLOURS[kind] })),
            { name: t('months.monthsOfPay'), colour: PAY_COLOUR },
          ]}
        />
      }
      draw={draw}
      points={points}
      height={HEIGHT}
      table={
        <ChartTable
          name={t('months.title')}
          columns={[
            { heading: t('months.month') },
            { heading: t('months.workersRepaid'), isNumber: true },
            { heading: t('months.repaid'), isNumber: true },
            { heading: t('months.monthsOfPay'), isNumber: true },
            { heading: t('months.workersFreed'), isNumber: true },
            { heading: t('months.debtCancelled'), isNumber: true },
            { heading: t('months.documentsReturned'), isNumber: true },
          ]}
          rows={months.map(({ month, totals, monthsOfPay }) => ({
            key: month,
            cells: [
              format.month(month),
              format.number(totals.workersRepaid),
              totals.repaid.length === 0 ? '' : <Money amounts={totals.repaid} />,
              format.number(monthsOfPay, 1),
              format.number(totals.workersFreed),
              totals.debtCancelled.length === 0 ? '' : <Money amounts={totals.debtCancelled} />,
              format.number(totals.documentsReturned),
            ],
          }))}
        />
      }
    />
  );
}
