import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, DateText, EmptyState, Panel, useFormat, type DataColumn } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { EngagedLibrary_LibraryFragment } from '../../../gql/graphql.ts';
import classes from '../EngagedPage.module.css';

const EngagedLibraryFragment = graphql(/* GraphQL */ `
  fragment EngagedLibrary_library on EngagedLibrary {
    isOpened
    custodyEvents
    custodyHash
    files {
      id
      name
      issuer
      periodFrom
      periodUntil
      validUntil
      grade
      gradeText
      isRedacted
      kind {
        key
        name
      }
      suppliers {
        id
        name
      }
    }
  }
`);

type File = EngagedLibrary_LibraryFragment['files'][number];

interface EngagedLibraryProps {
  engagement: string;
  library: FragmentType<typeof EngagedLibraryFragment>;
}

/** Files of the buyer's library that the engagement opens; nothing where it opens none. */
export function EngagedLibrary({ engagement, library }: EngagedLibraryProps) {
  const { t } = useTranslation('engaged');
  const { organisation } = useViewer();
  const format = useFormat();
  const { isOpened, files, custodyEvents, custodyHash } = readFragment(EngagedLibraryFragment, library);
  const columns = useMemo(
    (): readonly DataColumn<File>[] => [
      {
        id: 'name',
        heading: t('library.file'),
        rowHeader: true,
        cell: ({ id, name, kind, isRedacted }) => (
          <>
            <Link
              to="/o/$organisation/engaged/$engagement/evidence/$file"
              params={{ organisation, engagement, file: id }}
              data-row-link
            >
              <bdi>{name}</bdi>
            </Link>
            {name !== kind.name && <p className="pl-quiet">{kind.name}</p>}
            {isRedacted && <p className="pl-quiet">{t('library.redacted')}</p>}
          </>
        ),
      },
      {
        id: 'supplier',
        heading: t('scope.supplier'),
        cell: ({ suppliers }) => <bdi>{format.list(suppliers.map(({ name }) => name))}</bdi>,
      },
      {
        id: 'issuer',
        heading: t('library.issuer'),
        cell: ({ issuer }) => (issuer === '' ? t('scope.unknown') : <bdi>{issuer}</bdi>),
      },
      {
        id: 'period',
        heading: t('library.period'),
        cell: ({ periodFrom, periodUntil }) =>
          periodFrom === null || periodUntil === null
            ? t('scope.unknown')
            : t('library.fromUntil', { from: format.date(periodFrom), until: format.date(periodUntil) }),
      },
      {
        id: 'grade',
        heading: t('library.grade'),
        cell: ({ grade, gradeText }) => (
          <>
            {grade}
            <p className="pl-quiet">{gradeText}</p>
          </>
        ),
      },
      {
        id: 'validUntil',
        heading: t('library.validUntil'),
        cell: ({ validUntil }) => (validUntil === null ? t('scope.unknown') : <DateText value={validUntil} />),
      },
    ],
    [t, format, organisation, engagement],
  );
  if (!isOpened) return null;
  return (
    <Panel flush title={t('library.title', { count: files.length })}>
      {files.length === 0 ? (
        <EmptyState title={t('library.none')} text={t('library.noneText')} />
      ) : (
        <DataTable name={t('library.name')} rows={files} columns={columns} rowId={({ id }) => id} />
      )}
      {custodyEvents !== null && custodyHash !== null && (
        <p className={classes.under}>
          {t('library.head', { count: custodyEvents })}{' '}
          <code className={classes.hash} dir="ltr">
            {custodyHash}
          </code>
        </p>
      )}
    </Panel>
  );
}
