import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, Num, Panel, type DataColumn } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { Sectors_MethodologyFragment } from '../../../gql/graphql.ts';

const SectorsFragment = graphql(/* GraphQL */ `
  fragment Sectors_methodology on Methodology {
    sectors {
      key
      name
      score
      basis
    }
  }
`);

type Sector = Sectors_MethodologyFragment['sectors'][number];

/** What the kind of work adds to the context, sector by sector. */
export function Sectors({ methodology }: { methodology: FragmentType<typeof SectorsFragment> }) {
  const { t } = useTranslation('methodology');
  const { sectors } = readFragment(SectorsFragment, methodology);
  const columns = useMemo(
    (): readonly DataColumn<Sector>[] => [
      {
        id: 'name',
        heading: t('sectors.name'),
        rowHeader: true,
        cell: (row) => <span className="pl-alone">{row.name}</span>,
      },
      { id: 'key', heading: t('sectors.key'), cell: (row) => <code className="pl-quiet">{row.key}</code> },
      { id: 'score', heading: t('sectors.score'), align: 'end', cell: (row) => <Num value={row.score} /> },
      { id: 'basis', heading: t('sectors.basis'), cell: (row) => row.basis },
    ],
    [t],
  );
  return (
    <Panel flush title={t('sectors.title')} note={t('sectors.note')}>
      <DataTable name={t('sectors.title')} rows={sectors} columns={columns} rowId={(row) => row.key} />
    </Panel>
  );
}
