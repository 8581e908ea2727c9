import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, useFormat, type DataColumn } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { LibraryTable_EvidenceFragment as Evidence } from '../../../gql/graphql.ts';
import type { ReadMore } from '../../../service/use-read-more.ts';
import { useLanguageName } from '../lib/use-language-name.ts';
import { EvidenceState } from './EvidenceState.tsx';
import classes from './Library.module.css';

const LibraryTableFragment = graphql(/* GraphQL */ `
  fragment LibraryTable_evidence on Evidence {
    id
    name
    kind {
      key
      name
    }
    language
    issuer
    datedOn
    validUntil
    validity
    grade
    gradeText
    origin
    state
    addedAt
    suppliers {
      id
      name
    }
  }
`);

interface LibraryTableProps {
  evidence: readonly FragmentType<typeof LibraryTableFragment>[];
  readMore: ReadMore;
}

/** Files, newest first. */
export function LibraryTable({ evidence, readMore }: LibraryTableProps) {
  const { t } = useTranslation('library');
  const { organisation } = useViewer();
  const format = useFormat();
  const languageName = useLanguageName();
  const rows = readFragment(LibraryTableFragment, evidence);
  const columns = useMemo(
    (): readonly DataColumn<Evidence>[] => [
      {
        id: 'name',
        heading: t('table.name'),
        rowHeader: true,
        cell: ({ id, name, kind, issuer }) => (
          <>
            <Link to="/o/$organisation/library/$evidence" params={{ organisation, evidence: id }} data-row-link>
              <bdi>{name}</bdi>
            </Link>
            <p className={`${classes.beside ?? ''} pl-quiet`}>
              {kind.name}
              {issuer !== '' && (
                <>
                  {', '}
                  <bdi>{issuer}</bdi>
                </>
              )}
            </p>
          </>
        ),
      },
      {
        id: 'suppliers',
        heading: t('table.suppliers'),
        cell: ({ suppliers }) =>
          suppliers.length === 0 ? (
            <span className="pl-quiet">{t('table.noSupplier')}</span>
          ) : (
            <bdi>{format.list(suppliers.map(({ name }) => name))}</bdi>
          ),
      },
      {
        id: 'grade',
        heading: t('table.grade'),
        cell: ({ grade, gradeText }) => (
          <>
            <span className={classes.grade}>{grade}</span> <span className="pl-quiet">{gradeText}</span>
          </>
        ),
      },
      {
        id: 'language',
        heading: t('table.language'),
        cell: ({ language }) =>
          language === null ? <span className="pl-quiet">{t('unknown')}</span> : languageName(language),
      },
      {
        id: 'dated',
        heading: t('table.dated'),
        cell: ({ datedOn }) =>
          datedOn === null ? <span className="pl-quiet">{t('unknown')}</span> : format.date(datedOn),
      },
      {
        id: 'state',
        heading: t('table.state'),
        cell: (row) => <EvidenceState {...row} />,
      },
      {
        id: 'origin',
        heading: t('table.origin'),
        cell: ({ origin, addedAt }) => (
          <>
            {t(`origin.${origin}`)}
            <p className="pl-quiet">{format.date(addedAt)}</p>
          </>
        ),
      },
    ],
    [t, organisation, format, languageName],
  );
  return (
    <DataTable
      name={t('title')}
      rows={rows}
      columns={columns}
      rowId={({ id }) => id}
      onEndReached={readMore.onEndReached}
      loadingMore={readMore.loadingMore}
      {...(readMore.onReadAgain === undefined ? {} : { onReadAgain: readMore.onReadAgain })}
    />
  );
}
