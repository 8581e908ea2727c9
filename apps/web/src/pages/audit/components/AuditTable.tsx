import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, DateText, Num, PersonName, type DataColumn } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { AuditRow_EntryFragment } from '../../../gql/graphql.ts';
import type { ReadMore } from '../../../service/use-read-more.ts';
import classes from './AuditTable.module.css';

const AuditRowFragment = graphql(/* GraphQL */ `
  fragment AuditRow_entry on AuditEntry {
    sequence
    at
    actor {
      name
      shortId
      nameNow
    }
    verb
    text
    subjectType
    subjectId
    subjectName
    subjectPerson {
      name
      shortId
      nameNow
    }
    subjectPage
    hash
  }
`);

type Entry = AuditRow_EntryFragment;

interface AuditTableProps {
  entries: readonly FragmentType<typeof AuditRowFragment>[];
  readMore: ReadMore;
}

/** Up to this many rows are shown on the page. Longer lists scroll in a box and load more at its end. */
const FEW = 20;

const route = getRouteApi('/o/$organisation/audit');

export function AuditTable({ entries, readMore }: AuditTableProps) {
  const { t } = useTranslation('audit');
  const { organisation } = useViewer();
  const search = route.useSearch();
  const columns = useMemo(
    (): readonly DataColumn<Entry>[] => [
      { id: 'at', heading: t('column.at'), cell: (row) => <Instant value={row.at} /> },
      {
        id: 'actor',
        heading: t('column.actor'),
        cell: (row) =>
          row.actor === null ? (
            <span className="pl-quiet">{t(row.verb === 'sign-in-failed' ? 'somebody' : 'service')}</span>
          ) : (
            <PersonName person={row.actor} />
          ),
      },
      { id: 'text', heading: t('column.text'), rowHeader: true, cell: (row) => <bdi>{row.text}</bdi> },
      {
        id: 'subject',
        heading: t('column.subject'),
        cell: (row) => (
          <div className={classes.subject}>
            <SubjectName entry={row} organisation={organisation} />
            <Link
              to="/o/$organisation/audit"
              params={{ organisation }}
              search={{ ...search, subject: row.subjectId }}
              title={t('allAbout')}
            >
              {t(`subject.${row.subjectType}`, { defaultValue: row.subjectType })}
            </Link>
          </div>
        ),
      },
      { id: 'sequence', heading: t('column.sequence'), align: 'end', cell: (row) => <Num value={row.sequence} /> },
      {
        id: 'hash',
        heading: t('column.hash'),
        cell: (row) => (
          <code className={classes.hash} title={row.hash}>
            {row.hash.slice(0, 12)}
          </code>
        ),
      },
    ],
    [t, organisation, search],
  );
  return (
    <DataTable
      name={t('title')}
      rows={readFragment(AuditRowFragment, entries)}
      columns={columns}
      rowId={(row) => String(row.sequence)}
      {...readMore}
      {...(entries.length < FEW ? {} : { height: 'max(420px, calc(100dvh - 400px))' })}
    />
  );
}

/** What the entry is about: a person by the name of then, everything else by its name of today; a supplier and an import lead to their pages. */
function SubjectName({ entry, organisation }: { entry: Entry; organisation: string }) {
  const { subjectName, subjectPerson, subjectPage, subjectType } = entry;
  if (subjectPerson !== null) return <PersonName person={subjectPerson} />;
  if (subjectName === null) return null;
  const name = <bdi>{subjectName}</bdi>;
  if (subjectPage === null) return name;
  return subjectType === 'Supplier' ? (
    <Link to="/o/$organisation/suppliers/$supplier" params={{ organisation, supplier: subjectPage }}>
      {name}
    </Link>
  ) : (
    <Link to="/o/$organisation/imports/$import" params={{ organisation, import: subjectPage }}>
      {name}
    </Link>
  );
}

function Instant({ value }: { value: string }) {
  return (
    <span className={classes.at}>
      <DateText value={value} as="instant" />
    </span>
  );
}
