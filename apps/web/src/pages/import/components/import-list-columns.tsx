import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';

import { DateText, PersonName, type DataColumn } from '@plumbline/ui';

import { graphql } from '../../../gql/gql.ts';
import type { ImportList_ImportFragment } from '../../../gql/graphql.ts';
import classes from './ImportList.module.css';
import { RowsInWords } from './RowsInWords.tsx';

export const ImportRowFragment = graphql(/* GraphQL */ `
  fragment ImportList_import on Import {
    id
    fileName
    state
    sourceKind
    documentKind
    asOf
    counts {
      rows
      new
      changed
      same
      parked
      rejected
    }
    openQuestions
    createdBy {
      name
      shortId
      nameNow
    }
    createdAt
    committedBy {
      name
      shortId
      nameNow
    }
    committedAt
    undoneBy {
      name
      shortId
      nameNow
    }
    undoneAt
    correctsImport {
      id
      fileName
    }
  }
`);

type Row = ImportList_ImportFragment;

export function importListColumns(t: TFunction<'import'>, organisation: string): readonly DataColumn<Row>[] {
  return [
    {
      id: 'file',
      heading: t('imports.column.file'),
      rowHeader: true,
      cell: (row) => (
        <span className={classes.cell}>
          <Link data-row-link to="/o/$organisation/imports/$import" params={{ organisation, import: row.id }}>
            <bdi>{row.fileName}</bdi>
          </Link>
          {row.correctsImport !== null && (
            <span className={classes.second}>{t('imports.corrects', { file: row.correctsImport.fileName })}</span>
          )}
        </span>
      ),
    },
    {
      id: 'state',
      heading: t('imports.column.state'),
      cell: (row) => (
        <span className={classes.cell}>
          <span>{t(`state.${row.state}`)}</span>
          {row.openQuestions > 0 && row.state === 'IMPORTED' && (
            <span className={classes.second}>{t('imports.questions', { count: row.openQuestions })}</span>
          )}
        </span>
      ),
    },
    { id: 'rows', heading: t('imports.column.rows'), cell: (row) => <RowsInWords counts={row.counts} /> },
    {
      id: 'source',
      heading: t('imports.column.source'),
      cell: (row) => (
        <span className={classes.cell}>
          <span>{t(`source.short.${row.sourceKind}`)}</span>
          {row.documentKind !== null && <bdi className={classes.second}>{row.documentKind}</bdi>}
        </span>
      ),
    },
    { id: 'asOf', heading: t('imports.column.asOf'), cell: (row) => <DateText value={row.asOf} /> },
    { id: 'who', heading: t('imports.column.who'), cell: (row) => <WhoWhen row={row} /> },
  ];
}

/** The last person who did something to the import, and when. */
function WhoWhen({ row }: { row: Row }) {
  const [who, when] =
    row.undoneAt !== null
      ? [row.undoneBy, row.undoneAt]
      : row.committedAt !== null
        ? [row.committedBy, row.committedAt]
        : [row.createdBy, row.createdAt];
  return (
    <span className={classes.cell}>
      {who !== null && <PersonName person={who} />}
      <span className={classes.second}>
        <DateText value={when} as="instant" />
      </span>
    </span>
  );
}
