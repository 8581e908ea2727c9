import { useQuery } from '@apollo/client/react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { Chart, ChartKey, ChartTable, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { graphql } from '../../../gql/gql.ts';
import type { CorridorFlowsQuery as CorridorFlowsData } from '../../../gql/graphql.ts';
import { PageQuery } from '../../../service/PageQuery.tsx';
import { WhenSeen } from '../../../service/WhenSeen.tsx';
import { flowsDrawing, paidBy, PAID_COLOURS, waysOf, type Way } from '../lib/corridor-flows.ts';

const CorridorFlowsQuery = graphql(/* GraphQL */ `
  query CorridorFlows {
    corridorFlows {
      total
      flows {
        corridorId
        supplierName
        origin {
          key
          name
        }
        destination {
          key
          name
        }
        workers
        paid {
          payer
          months
        }
      }
    }
  }
`);

/** Pixels of a way, and of the room around all of them. */
const ROW = 56;
const ROOM = 40;

/** Where workers come from, where they go, and what they paid for it. Asks for its numbers once it is seen. */
export function CorridorFlows() {
  return (
    <WhenSeen height={ROW + ROOM}>
      <Loaded />
    </WhenSeen>
  );
}

function Loaded() {
  const { t } = useTranslation('recruitment');
  const result = useQuery(CorridorFlowsQuery);
  return (
    <PageQuery result={result} what={t('flows.what')} layout="rows">
      {({ corridorFlows }) => (corridorFlows.flows.length === 0 ? null : <Drawn {...corridorFlows} />)}
    </PageQuery>
  );
}

function Drawn({ flows, total }: CorridorFlowsData['corridorFlows']) {
  const { t } = useTranslation('recruitment');
  const format = useFormat();
  const { organisation } = useViewer();
  const navigate = useNavigate();
  const ways = useMemo(() => waysOf(flows), [flows]);
  const months = (value: number | null) => (value === null ? t('flows.notKnown') : format.number(value, 2));
  const { draw, points } = useMemo(() => {
    const workersOf = ({ workers, unknown }: Way): string => {
      const some = workers === 0 ? null : t('flows.atLeast', { number: format.number(workers) });
      const others = unknown === 0 ? null : t('flows.unknownWorkers', { count: unknown });
      return format.list([some, others].filter((text) => text !== null));
    };
    const paidOf = ({ lowest, highest, withoutMonths }: Way): string => {
      const range =
        highest === null
          ? null
          : lowest === highest
            ? t('flows.months', { months: format.number(highest, 2) })
            : t('flows.monthsBetween', {
                from: format.number(lowest ?? highest, 2),
                to: format.number(highest, 2),
              });
      const others = withoutMonths === 0 ? null : t('flows.unknownMonths', { count: withoutMonths });
      return format.list([range, others].filter((text) => text !== null));
    };
    return {
      draw: flowsDrawing(ways, (way) => workersOf(way)),
      points: ways.map((way, index) => ({
        series: 0,
        index,
        part: 'edge' as const,
        text: t('flows.point', {
          origin: way.origin.name,
          destination: way.destination.name,
          count: way.corridors.length,
          workers: workersOf(way),
          paid: paidOf(way),
        }),
        ...(way.corridors.length === 1
          ? {
              onOpen: () =>
                void navigate({
                  to: '/o/$organisation/corridors/$corridor',
                  params: { organisation, corridor: way.corridors[0]?.corridorId ?? '' },
                }),
            }
          : {}),
      })),
    };
  }, [ways, t, format, navigate, organisation]);
  const sum = (of: (way: Way) => number) => ways.reduce((all, way) => all + of(way), 0);
  return (
    <Chart
      title={t('flows.title')}
      note={total > flows.length ? t('flows.first', { shown: flows.length, total }) : t('flows.note')}
      says={t('flows.says', {
        count: flows.length,
        number: format.number(flows.length),
        workers: format.number(sum(({ workers }) => workers)),
        paying: format.number(flows.filter((flow) => (paidBy(flow, 'WORKER') ?? 0) > 0).length),
        unknown: format.number(sum(({ withoutMonths }) => withoutMonths)),
      })}
      legend={
        <ChartKey
          marks={[
            { name: t('flows.key.nothing'), colour: PAID_COLOURS.nothing },
            { name: t('flows.key.some'), colour: PAID_COLOURS.some },
            { name: t('flows.key.much'), colour: PAID_COLOURS.much },
            { name: t('flows.key.unknown'), colour: null },
          ]}
        />
      }
      draw={draw}
      points={points}
      height={ROOM + ways.length * ROW}
      table={
        <ChartTable
          name={t('flows.title')}
          columns={[
            { heading: t('flows.corridor') },
            { heading: t('flows.supplier') },
            { heading: t('flows.workers') },
            { heading: t('flows.byWorkers'), isNumber: true },
            { heading: t('flows.byEmployer'), isNumber: true },
            { heading: t('flows.byOthers'), isNumber: true },
          ]}
          rows={flows.map((flow) => ({
            key: flow.corridorId,
            cells: [
              <Link
                key="way"
                to="/o/$organisation/corridors/$corridor"
                params={{ organisation, corridor: flow.corridorId }}
              >
                {t('flows.way', { origin: flow.origin.name, destination: flow.destination.name })}
              </Link>,
              <bdi key="supplier">{flow.supplierName}</bdi>,
              flow.workers === null ? t('flows.notKnown') : t(`workers.${flow.workers}`),
              months(paidBy(flow, 'WORKER')),
              months(paidBy(flow, 'EMPLOYER', 'BUYER')),
              months(paidBy(flow, 'AGENT', 'UNKNOWN')),
            ],
          }))}
        />
      }
    />
  );
}
