import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Notice, Panel, SendButton } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { useChange } from '../../../service/use-change.ts';
import { TellAgentsApart } from '../recruitment-changes.ts';
import classes from './Recruitment.module.css';

const SimilarAgentsFragment = graphql(/* GraphQL */ `
  fragment SimilarAgents_pair on SimilarAgent {
    id
    name
    otherId
    otherName
    why
  }
`);

interface SimilarAgentsProps {
  pairs: readonly FragmentType<typeof SimilarAgentsFragment>[];
  onTold: () => void;
}

/** Pairs of agents that may be one, each with why. Nothing is merged: a person looks, ends one, or says that they are two. */
export function SimilarAgents({ pairs: masked, onTold }: SimilarAgentsProps) {
  const { t } = useTranslation('recruitment');
  const { organisation, can } = useViewer();
  const pairs = readFragment(SimilarAgentsFragment, masked);
  const { run, busy, errors } = useChange(TellAgentsApart, (data) => data.tellAgentsApart);
  if (pairs.length === 0) return null;
  const tell = async (agentId: string, otherAgentId: string) => {
    await run({ agentId, otherAgentId });
    onTold();
  };
  return (
    <Panel title={t('similar.title')} note={t('similar.count', { count: pairs.length })}>
      {errors.map(({ message }) => (
        <Notice key={message} tone="problem">
          {message}
        </Notice>
      ))}
      <ul className={classes.list}>
        {pairs.map(({ id, name, otherId, otherName, why }) => (
          <li key={`${id} ${otherId}`} className={classes.pointed}>
            <div>
              <Link to="/o/$organisation/agents/$agent" params={{ organisation, agent: id }}>
                <bdi>{name}</bdi>
              </Link>{' '}
              {t('similar.and')}{' '}
              <Link to="/o/$organisation/agents/$agent" params={{ organisation, agent: otherId }}>
                <bdi>{otherName}</bdi>
              </Link>
              <p className="pl-quiet">{why}</p>
            </div>
            {can('recruitment.write') && (
              <SendButton size="xs" variant="default" loading={busy} onClick={() => void tell(id, otherId)}>
                {t('similar.apart')}
              </SendButton>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
