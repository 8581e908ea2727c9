import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { DateText, Panel, PersonName } from '@plumbline/ui';

import { useHeldBack } from '../../../frame/use-held-back.ts';
import { useViewer } from '../../../frame/viewer.tsx';
import { WaitingRedactionsQuery } from '../redaction-operations.ts';
import classes from './Pages.module.css';

/** The proposed redactions that the viewer can decide. Nothing where there are none: it stands above the library, which has its own states. */
export function WaitingRedactions() {
  const { t } = useTranslation('redaction');
  const { organisation, can } = useViewer();
  const { data } = useQuery(WaitingRedactionsQuery, {
    skip: !can('evidence.review'),
    fetchPolicy: 'cache-and-network',
  });
  const proposed = data?.waitingRedactions ?? [];
  const heldBack = useHeldBack(proposed.map(({ proposedBy }) => proposedBy));
  const waiting = proposed.filter(
    ({ viewerCanDecide, proposedBy }) => viewerCanDecide && heldBack(proposedBy) === null,
  );
  if (waiting.length === 0) return null;
  return (
    <Panel title={t('waiting.title')} note={t('waiting.count', { count: waiting.length })}>
      <ul className={classes.list}>
        {waiting.map(({ id, evidenceId, name, proposedBy, proposedAt }) => (
          <li key={id}>
            <Link
              to="/o/$organisation/library/$evidence/redactions/$redaction"
              params={{ organisation, evidence: evidenceId, redaction: id }}
            >
              <bdi>{name}</bdi>
            </Link>
            <span className="pl-quiet">
              <PersonName person={proposedBy} />, <DateText value={proposedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
