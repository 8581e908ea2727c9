import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { LABELS } from '@plumbline/ui';
import { Chart, ChartKey, ChartTable, Money, useFormat, useWords } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { graphql } from '../../../gql/gql.ts';
import type { PeopleConcernedQuery as PeopleData } from '../../../gql/graphql.ts';
import type { PEOPLE_BANDS } from '../lib/people-cells.ts';
import { cellsInOrder, mainCurrency, peopleDrawing } from '../lib/people-cells.ts';
import { AskedWhenSeen } from './AskedWhenSeen.tsx';

const PeopleConcernedQuery = graphql(/* GraphQL */ `
  query PeopleConcerned($asOf: Date) {
    peopleConcerned(asOf: $asOf) {
      label
      band
      suppliers
      people
      withoutSpend
      spend {
        minor
        currency
        exponent
      }
    }
  }
`);

const HEIGHT = 340;

/** The portfolio as people concerned by label, sized by spend. Asks for its numbers once it is seen. */
export function PeopleConcerned() {
  const { t } = useTranslation('drawings');
  return (
    <AskedWhenSeen query={PeopleConcernedQuery} what={t('people.what')} height={HEIGHT}>
      {({ peopleConcerned }) => <Drawn cells={peopleConcerned} />}
    </AskedWhenSeen>
  );
}

function Drawn({ cells: found }: { cells: PeopleData['peopleConcerned'] }) {
  const { t } = useTranslation('drawings');
  const { t: overview } = useTranslation('overview');
  const words = useWords();
  const format = useFormat();
  const { organisation } = useViewer();
  const navigate = useNavigate();
  const cells = useMemo(() => cellsInOrder(found), [found]);
  const currency = useMemo(() => mainCurrency(cells), [cells]);
  const { draw, points } = useMemo(() => {
    const bandName = (band: (typeof PEOPLE_BANDS)[number]) => t(`people.band.${band}`);
    const labelName = (label: (typeof LABELS)[number]) => words(`band.${label}`);
    return {
      draw: peopleDrawing(cells, { currency, bandName, labelName, number: (value) => format.number(value) }),
      points: cells.map(({ label, band, suppliers, spend, withoutSpend }, index) => ({
        series: 0,
        index,
        text: t('people.point', {
          count: suppliers,
          number: format.number(suppliers),
          label: labelName(label),
          band: bandName(band),
          spend:
            spend.length === 0
              ? t('people.noSpend')
              : t('people.spend', { amounts: format.list(spend.map((amount) => format.moneyShort(amount))) }),
          without: format.number(withoutSpend),
        }),
        onOpen: () =>
          void navigate({ to: '/o/$organisation/suppliers', params: { organisation }, search: { labels: [label] } }),
      })),
    };
  }, [cells, currency, t, words, format, navigate, organisation]);
  const grave = cells.filter(({ label }) => label === 'CRITICAL' || label === 'HIGH');
  return (
    <Chart
      title={t('people.title')}
      note={currency === null ? t('people.noteNone') : t('people.note', { currency })}
      says={[
        t('people.says', {
          people: format.number(sumOf(grave.map(({ people }) => people ?? 0))),
          suppliers: format.number(sumOf(grave.map(({ suppliers }) => suppliers))),
        }),
        ...(['UNKNOWN', 'UNCOUNTED'] as const).flatMap((band) => {
          const count = sumOf(grave.filter((cell) => cell.band === band).map(({ suppliers }) => suppliers));
          return count === 0 ? [] : [t(`people.saysOf.${band}`, { count, number: format.number(count) })];
        }),
        t('people.saysSpend'),
      ].join(' ')}
      legend={
        <ChartKey
          marks={[
            { name: t('people.key.spend'), colour: 'color-mix(in srgb, var(--pl-accent) 35%, var(--pl-panel))' },
            { name: t('people.key.unknown'), colour: null },
          ]}
        />
      }
      draw={draw}
      points={points}
      height={HEIGHT}
      table={
        <ChartTable
          name={t('people.title')}
          columns={[
            { heading: overview('column.band') },
            { heading: t('people.concerned') },
            { heading: t('people.suppliers'), isNumber: true },
            { heading: t('people.people'), isNumber: true },
            { heading: overview('column.spend'), isNumber: true },
            { heading: t('people.withoutSpend'), isNumber: true },
          ]}
          rows={cells.map(({ label, band, suppliers, people, spend, withoutSpend }) => ({
            key: `${label} ${band}`,
            cells: [
              <Link key="label" to="/o/$organisation/suppliers" params={{ organisation }} search={{ labels: [label] }}>
                {words(`band.${label}`)}
              </Link>,
              t(`people.band.${band}`),
              format.number(suppliers),
              people === null ? words('value.noData') : format.number(people),
              spend.length === 0 ? words('value.noData') : <Money key="spend" amounts={spend} short />,
              format.number(withoutSpend),
            ],
          }))}
        />
      }
    />
  );
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
