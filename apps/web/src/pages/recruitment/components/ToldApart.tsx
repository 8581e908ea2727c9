import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Notice, Panel, SendButton, useFormat, usePersonText } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { useChange } from '../../../service/use-change.ts';
import { TakeBackTellingApart } from '../recruitment-changes.ts';
import classes from './Recruitment.module.css';

const ToldApartFragment = graphql(/* GraphQL */ `
  fragment ToldApart_agent on ToldApart {
    id
    name
    toldAt
    toldBy {
      name
      shortId
      nameNow
    }
  }
`);

interface ToldApartProps {
  agentId: string;
  others: readonly FragmentType<typeof ToldApartFragment>[];
  onTakenBack: () => void;
}

/** Agents of which somebody said that they are not this one, each with who said so; it can be taken back. */
export function ToldApart({ agentId, others: masked, onTakenBack }: ToldApartProps) {
  const { t } = useTranslation('recruitment');
  const format = useFormat();
  const personText = usePersonText();
  const { organisation, can } = useViewer();
  const others = readFragment(ToldApartFragment, masked);
  const { run, busy, errors } = useChange(TakeBackTellingApart, (data) => data.takeBackTellingApart);
  if (others.length === 0) return null;
  const takeBack = async (otherAgentId: string) => {
    await run({ agentId, otherAgentId });
    onTakenBack();
  };
  return (
    <Panel title={t('toldApart.title')}>
      {errors.map(({ message }) => (
        <Notice key={message} tone="problem">
          {message}
        </Notice>
      ))}
      <ul className={classes.list}>
        {others.map(({ id, name, toldAt, toldBy }) => (
          <li key={id} className={classes.pointed}>
            <div>
              <Link to="/o/$organisation/agents/$agent" params={{ organisation, agent: id }}>
                <bdi>{name}</bdi>
              </Link>
              <p className="pl-quiet">{t('toldApart.by', { name: personText(toldBy), day: format.date(toldAt) })}</p>
            </div>
            {can('recruitment.write') && (
              <SendButton size="xs" variant="default" loading={busy} onClick={() => void takeBack(id)}>
                {t('toldApart.takeBack')}
              </SendButton>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
