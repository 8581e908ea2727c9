import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, DateText, Panel, PersonName, type DataColumn, type Person } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import type { ForYou } from './use-waiting-for-you.ts';

interface Waiting {
  readonly id: string;
  readonly what: string;
  readonly link: (text: ReactNode) => ReactNode;
  readonly of: string;
  readonly by: Person;
  readonly at: string;
}

/** Each thing that waits for the viewer, with the page where it is decided. */
export function WaitingForYou({ forYou }: { forYou: ForYou }) {
  const { t } = useTranslation('overview');
  const rows = useRows(forYou);
  const columns: readonly DataColumn<Waiting>[] = [
    { id: 'what', heading: t('forYou.what'), rowHeader: true, cell: ({ what, link }) => link(what) },
    { id: 'of', heading: t('forYou.of'), cell: ({ of }) => <bdi>{of}</bdi> },
    { id: 'by', heading: t('waiting.by'), cell: ({ by }) => <PersonName person={by} /> },
    { id: 'at', heading: t('waiting.at'), cell: ({ at }) => <DateText value={at} /> },
  ];
  return (
    <Panel flush title={t('forYou.title')} note={t('forYou.note')}>
      <DataTable name={t('forYou.title')} rows={rows} columns={columns} rowId={({ id }) => id} />
    </Panel>
  );
}

/** Longest first. */
function useRows(forYou: ForYou): readonly Waiting[] {
  const { t } = useTranslation('overview');
  const { organisation } = useViewer();
  const redactions = forYou.redactions.map(({ id, evidenceId: evidence, name, proposedBy, proposedAt }): Waiting => ({
    ...{ id, of: name, by: proposedBy, at: proposedAt, what: t('forYou.redaction') },
    link: (text) => (
      <Link
        to="/o/$organisation/library/$evidence/redactions/$redaction"
        params={{ organisation, evidence, redaction: id }}
      >
        {text}
      </Link>
    ),
  }));
  const destructions = forYou.destructions.map(
    ({ id, evidenceId: evidence, name, proposedBy, proposedAt }): Waiting => ({
      ...{ id, of: name, by: proposedBy, at: proposedAt, what: t('forYou.destruction') },
      link: (text) => (
        <Link to="/o/$organisation/library/$evidence" params={{ organisation, evidence }}>
          {text}
        </Link>
      ),
    }),
  );
  const engagements = forYou.engagements.map(({ id, auditorName, proposedBy, proposedAt }): Waiting => ({
    ...{ id, of: auditorName, by: proposedBy, at: proposedAt, what: t('forYou.engagement') },
    link: (text) => (
      <Link to="/o/$organisation/engagements/$engagement" params={{ organisation, engagement: id }}>
        {text}
      </Link>
    ),
  }));
  const packs = forYou.packs.map(({ id, recipient, createdBy, createdAt }): Waiting => ({
    ...{ id, of: recipient, by: createdBy, at: createdAt, what: t('forYou.pack') },
    link: (text) => (
      <Link to="/o/$organisation/packs/$pack" params={{ organisation, pack: id }}>
        {text}
      </Link>
    ),
  }));
  return [...redactions, ...destructions, ...engagements, ...packs].toSorted((a, b) => (a.at < b.at ? -1 : 1));
}
