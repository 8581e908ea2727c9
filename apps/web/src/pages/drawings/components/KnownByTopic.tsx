import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { Chart, ChartKey, ChartTable, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { graphql } from '../../../gql/gql.ts';
import type { KnownByTopicQuery as TopicsData } from '../../../gql/graphql.ts';
import { STANDING_COLOURS, STANDINGS, topicsDrawing } from '../lib/topics.ts';
import { AskedWhenSeen } from './AskedWhenSeen.tsx';

const KnownByTopicQuery = graphql(/* GraphQL */ `
  query KnownByTopic($asOf: Date) {
    knownByTopic(asOf: $asOf) {
      topic {
        key
        name
      }
      known
      refused
      unknown
    }
  }
`);

const HEIGHT = 360;

/** Of how many suppliers something is known, topic by topic. Asks for its numbers once it is seen. */
export function KnownByTopic() {
  const { t } = useTranslation('drawings');
  return (
    <AskedWhenSeen query={KnownByTopicQuery} what={t('topics.what')} height={HEIGHT}>
      {({ knownByTopic }) => <Drawn topics={knownByTopic} />}
    </AskedWhenSeen>
  );
}

function Drawn({ topics }: { topics: TopicsData['knownByTopic'] }) {
  const { t } = useTranslation('drawings');
  const format = useFormat();
  const { organisation } = useViewer();
  const navigate = useNavigate();
  const draw = useMemo(() => topicsDrawing(topics, format), [topics, format]);
  const points = useMemo(
    () =>
      topics.flatMap(({ topic, ...counts }, index) =>
        STANDINGS.flatMap((standing, series) =>
          counts[standing] === 0
            ? []
            : {
                series,
                index,
                text: t(`topics.point.${standing}`, {
                  topic: topic.name,
                  count: counts[standing],
                  number: format.number(counts[standing]),
                }),
                onOpen: () =>
                  void navigate({
                    to: '/o/$organisation/suppliers',
                    params: { organisation },
                    search: { topic: `${standing}:${topic.key}` },
                  }),
              },
        ),
      ),
    [topics, t, format, navigate, organisation],
  );
  const least = topics.toSorted((a, b) => a.known - b.known)[0];
  return (
    <Chart
      title={t('topics.title')}
      note={t('topics.note')}
      says={
        least === undefined
          ? t('topics.none')
          : t('topics.says', {
              topic: least.topic.name,
              known: format.number(least.known),
              all: format.number(least.known + least.refused + least.unknown),
            })
      }
      legend={
        <ChartKey marks={STANDINGS.map((each) => ({ name: t(`topics.${each}`), colour: STANDING_COLOURS[each] }))} />
      }
      draw={draw}
      points={points}
      height={HEIGHT}
      table={
        <ChartTable
          name={t('topics.title')}
          columns={[
            { heading: t('topics.topic') },
            ...STANDINGS.map((each) => ({ heading: t(`topics.${each}`), isNumber: true })),
          ]}
          rows={topics.map(({ topic, ...counts }) => ({
            key: topic.key,
            cells: [
              topic.name,
              ...STANDINGS.map((standing) => (
                <Link
                  key={standing}
                  to="/o/$organisation/suppliers"
                  params={{ organisation }}
                  search={{ topic: `${standing}:${topic.key}` }}
                  aria-label={t(`topics.point.${standing}`, {
                    topic: topic.name,
                    count: counts[standing],
                    number: format.number(counts[standing]),
                  })}
                >
                  {format.number(counts[standing])}
                </Link>
              )),
            ],
          }))}
        />
      }
    />
  );
}
