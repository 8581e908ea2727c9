import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { Chart, ChartKey, ChartTable, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { graphql } from '../../../gql/gql.ts';
import type { BandStepsQuery as BandStepsData } from '../../../gql/graphql.ts';
import { usePastDay } from '../../past/past-day.tsx';
import { bandStepsDrawing, CAUSE_COLOURS, causesIn, spanSince, stepsInOrder } from '../lib/band-steps.ts';
import { AskedWhenSeen } from './AskedWhenSeen.tsx';

const BandStepsQuery = graphql(/* GraphQL */ `
  query BandSteps($asOf: Date) {
    bandSteps(asOf: $asOf) {
      weeks
      steps {
        week
        cause
        worse
        better
      }
    }
  }
`);

const HEIGHT = 240;

/** How bands moved week by week, and what moved them. Asks for its numbers once it is seen. */
export function BandsByWeek() {
  const { t } = useTranslation('drawings');
  return (
    <AskedWhenSeen query={BandStepsQuery} what={t('weeks.what')} height={HEIGHT}>
      {({ bandSteps }) => <Drawn {...bandSteps} />}
    </AskedWhenSeen>
  );
}

function Drawn({ weeks, steps }: BandStepsData['bandSteps']) {
  const { t } = useTranslation('drawings');
  const format = useFormat();
  const { organisation } = useViewer();
  const isPast = usePastDay() !== null;
  const navigate = useNavigate();
  const ordered = useMemo(() => stepsInOrder(weeks, steps), [weeks, steps]);
  const causes = useMemo(() => causesIn(steps), [steps]);
  const draw = useMemo(() => bandStepsDrawing(weeks, steps, format), [weeks, steps, format]);
  const points = useMemo(
    () =>
      ordered.map(({ week, cause, worse, better, series, index }) => ({
        series,
        index,
        text: t(worse > 0 ? 'weeks.worse' : 'weeks.better', {
          count: worse + better,
          number: format.number(worse + better),
          week: format.date(week),
          cause: t(`weeks.cause.${cause}`),
        }),
        // The page has what changed until now, and looks back a year at most.
        ...(isPast
          ? {}
          : {
              onOpen: () =>
                void navigate({
                  to: '/o/$organisation/changes',
                  params: { organisation },
                  search: { show: 'ALL', topic: 'LABEL', days: spanSince(week, new Date()) },
                }),
            }),
      })),
    [ordered, t, format, isPast, navigate, organisation],
  );
  const sum = (what: 'worse' | 'better') => steps.reduce((total, step) => total + step[what], 0);
  return (
    <Chart
      title={t('weeks.title')}
      note={t('weeks.note', { count: weeks.length })}
      says={
        steps.length === 0
          ? t('weeks.none', { count: weeks.length })
          : t('weeks.says', { worse: format.number(sum('worse')), better: format.number(sum('better')) })
      }
      legend={
        <ChartKey marks={causes.map((cause) => ({ name: t(`weeks.cause.${cause}`), colour: CAUSE_COLOURS[cause] }))} />
      }
      draw={draw}
      points={points}
      height={HEIGHT}
      table={
        <ChartTable
          name={t('weeks.title')}
          columns={[
            { heading: t('weeks.week') },
            { heading: t('weeks.by') },
            { heading: t('weeks.gotWorse'), isNumber: true },
            { heading: t('weeks.gotBetter'), isNumber: true },
          ]}
          rows={weeks
            .flatMap((week) => steps.filter((step) => step.week === week))
            .map(({ week, cause, worse, better }) => ({
              key: `${week} ${cause}`,
              cells: [format.date(week), t(`weeks.cause.${cause}`), format.number(worse), format.number(better)],
            }))}
        />
      }
    />
  );
}
