import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, DateText, Num, Panel, type DataColumn } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { Editions_MethodologyFragment } from '../../../gql/graphql.ts';
import { webAddress } from '../../../lib/web-address.ts';

const EditionsFragment = graphql(/* GraphQL */ `
  fragment Editions_methodology on Methodology {
    editions {
      key
      name
      publisher
      date
      licence
      source
      rows
      digest
      filled
    }
  }
`);

type Edition = Editions_MethodologyFragment['editions'][number];

/** The lists and indices that results are based on, by edition. An empty one shows "no data", which never means no risk. */
export function Editions({ methodology }: { methodology: FragmentType<typeof EditionsFragment> }) {
  const { t } = useTranslation('methodology');
  const { editions } = readFragment(EditionsFragment, methodology);
  const columns = useMemo(
    (): readonly DataColumn<Edition>[] => [
      {
        id: 'name',
        heading: t('editions.name'),
        rowHeader: true,
        width: '30%',
        cell: (row) => <EditionName edition={row} />,
      },
      { id: 'publisher', heading: t('editions.publisher'), cell: (row) => row.publisher },
      { id: 'date', heading: t('editions.date'), width: '104px', cell: (row) => <EditionDate edition={row} /> },
      { id: 'licence', heading: t('editions.licence'), cell: (row) => row.licence },
      {
        id: 'rows',
        heading: t('editions.rows'),
        align: 'end',
        cell: (row) => <Num value={row.filled ? row.rows : null} />,
      },
    ],
    [t],
  );
  return (
    <Panel flush title={t('editions.title')} note={t('editions.note')}>
      <DataTable name={t('editions.title')} rows={editions} columns={columns} rowId={(row) => row.key} />
    </Panel>
  );
}

/** Opens the table itself, and where it was published. */
function EditionName({ edition: { name, source, digest } }: { edition: Edition }) {
  const { t } = useTranslation('methodology');
  const { organisation } = useViewer();
  const address = webAddress(source);
  return (
    <>
      {digest === null ? (
        <bdi>{name}</bdi>
      ) : (
        <Link to="/o/$organisation/editions/$digest" params={{ organisation, digest }}>
          <bdi>{name}</bdi>
        </Link>
      )}
      {address !== null && (
        <>
          {' · '}
          <a href={address} rel="noreferrer" target="_blank" aria-label={t('editions.sourceOf', { name })}>
            {t('editions.source')}
          </a>
        </>
      )}
    </>
  );
}

/** Some publishers date an edition by year or month only. Where there is no data, there is no date of it. */
function EditionDate({ edition: { date, filled } }: { edition: Edition }) {
  if (!filled) return <DateText value={null} />;
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? <DateText value={date} /> : date;
}
