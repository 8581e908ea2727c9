import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, Panel, useFormat, type DataColumn } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { FoundColumns_ImportFragment } from '../../../gql/graphql.ts';
import { Samples } from './Samples.tsx';

const FoundColumnsFragment = graphql(/* GraphQL */ `
  fragment FoundColumns_import on Import {
    columns {
      index
      heading
      samples
    }
  }
`);

type Column = FoundColumns_ImportFragment['columns'][number];

/** The columns as the file is read now, with some of their values: wrong letters or headings show at once. */
export function FoundColumns({ data }: { data: FragmentType<typeof FoundColumnsFragment> }) {
  const { t, i18n } = useTranslation('import');
  const format = useFormat();
  const { columns } = readFragment(FoundColumnsFragment, data);
  const shown = useMemo(
    (): readonly DataColumn<Column>[] => [
      { id: 'place', heading: t('found.place'), align: 'end', width: '64px', cell: (column) => column.index + 1 },
      {
        id: 'heading',
        heading: t('found.heading'),
        width: '22%',
        rowHeader: true,
        cell: ({ heading }) =>
          heading === '' ? <span className="pl-quiet">{t('found.blank')}</span> : <bdi>{heading}</bdi>,
      },
      { id: 'samples', heading: t('found.samples'), cell: ({ samples }) => <Samples values={samples} most={5} /> },
    ],
    [t, i18n.language],
  );
  return (
    <Panel flush title={t('found.title')} note={t('found.note', { number: format.number(columns.length) })}>
      <DataTable name={t('found.title')} rows={columns} columns={shown} rowId={({ index }) => String(index)} />
    </Panel>
  );
}
