import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel, useFormat, usePersonText } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { ReadMore } from '../../../service/use-read-more.ts';
import { filterOf } from '../lib/audit-filter.ts';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditTable } from './AuditTable.tsx';
import { ClearFilters } from './ClearFilters.tsx';

const LogPanelFragment = graphql(/* GraphQL */ `
  fragment LogPanel_entries on AuditEntryConnection {
    edges {
      cursor
      node {
        sequence
        subjectName
        subjectPerson {
          name
          shortId
          nameNow
        }
        ...AuditRow_entry
      }
    }
  }
`);

interface LogPanelProps extends Pick<Parameters<typeof AuditFilters>[0], 'verbs' | 'people'> {
  entries: FragmentType<typeof LogPanelFragment>;
  readMore: ReadMore;
}

const route = getRouteApi('/o/$organisation/audit');

/** The entries of one log, newest first, with their filters. */
export function LogPanel({ entries, verbs, people, readMore }: LogPanelProps) {
  const { t } = useTranslation('audit');
  const { timeZone } = useFormat();
  const personText = usePersonText();
  const isFiltered = Object.keys(filterOf(route.useSearch(), timeZone)).length > 0;
  const nodes = readFragment(LogPanelFragment, entries).edges.map(({ node }) => node);
  const [first] = nodes;
  const subjectName = first?.subjectPerson ? personText(first.subjectPerson) : (first?.subjectName ?? null);
  return (
    <Panel flush>
      <AuditFilters verbs={verbs} people={people} subjectName={subjectName} />
      {nodes.length === 0 ? (
        <EmptyState
          title={t(isFiltered ? 'empty.filtered' : 'empty.title')}
          text={t(isFiltered ? 'empty.filteredText' : 'empty.text')}
          {...(isFiltered ? { action: <ClearFilters /> } : {})}
        />
      ) : (
        <AuditTable entries={nodes} readMore={readMore} />
      )}
    </Panel>
  );
}
