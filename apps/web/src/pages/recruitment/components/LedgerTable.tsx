import { Button, Group } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, Money, useFormat, useWords, type DataColumn } from '@plumbline/ui';

import type { Corridor_CorridorFragment as Corridor } from '../../../gql/graphql.ts';

type Line = Corridor['ledger'][number];

interface LedgerTableProps {
  corridor: Corridor;
  onEdit: (place: number) => void;
  onRemove: (place: number) => void;
}

/** The ledger line by line: what for, who paid, how much, and who says so. */
export function LedgerTable({ corridor, onEdit, onRemove }: LedgerTableProps) {
  const { t } = useTranslation('recruitment');
  const format = useFormat();
  const words = useWords();
  const { ledger, viewerCanChange } = corridor;
  const columns = useMemo(
    (): readonly DataColumn<Line>[] => [
      { id: 'head', heading: t('ledger.head'), rowHeader: true, cell: ({ head }) => t(`head.${head}`) },
      { id: 'payer', heading: t('ledger.payer'), cell: ({ payer }) => t(`payer.${payer}`) },
      {
        id: 'amount',
        heading: t('ledger.amount'),
        align: 'end',
        cell: ({ amount, statistic }) => (
          <>
            <Money amounts={[amount]} /> <span className="pl-quiet">{t(`statistic.${statistic}`)}</span>
          </>
        ),
      },
      {
        id: 'months',
        heading: t('ledger.months'),
        align: 'end',
        cell: ({ months }) =>
          months === null ? (
            <span className="pl-quiet">{words('value.noData')}</span>
          ) : (
            format.number(Number(months), 2)
          ),
      },
      { id: 'year', heading: t('ledger.year'), align: 'end', cell: ({ year }) => String(year) },
      { id: 'source', heading: t('ledger.source'), cell: ({ source }) => t(`source.${source}`) },
      ...(viewerCanChange
        ? [
            {
              id: 'actions',
              heading: t('ledger.actions'),
              align: 'end' as const,
              cell: (line: Line) => (
                <Group gap={4} justify="flex-end" wrap="nowrap">
                  <Button size="compact-xs" variant="subtle" onClick={() => onEdit(ledger.indexOf(line))}>
                    {t('edit')}
                    <LineName line={line} />
                  </Button>
                  <Button size="compact-xs" variant="subtle" onClick={() => onRemove(ledger.indexOf(line))}>
                    {t('remove')}
                    <LineName line={line} />
                  </Button>
                </Group>
              ),
            },
          ]
        : []),
    ],
    [t, format, words, ledger, viewerCanChange, onEdit, onRemove],
  );
  return (
    <DataTable
      name={t('ledger.title')}
      rows={ledger}
      columns={columns}
      rowId={(line) => String(ledger.indexOf(line))}
    />
  );
}

/** Which line a button is about, for those who do not see where it stands. */
function LineName({ line: { head, payer } }: { line: Line }) {
  const { t } = useTranslation('recruitment');
  return (
    <span className="pl-hidden"> {t('ledger.line', { head: t(`head.${head}`), payer: t(`payer.${payer}`) })}</span>
  );
}
