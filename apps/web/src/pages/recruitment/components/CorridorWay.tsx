import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Panel, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import type { Corridor_CorridorFragment as Corridor } from '../../../gql/graphql.ts';
import { LicenceState } from './LicenceState.tsx';
import classes from './Recruitment.module.css';

/** How workers reach the job: sub-agents, then agents, each with what a register said of it. */
export function CorridorWay({ corridor: { agents, agentUse } }: { corridor: Corridor }) {
  const { t } = useTranslation('recruitment');
  const { organisation } = useViewer();
  const inOrder = [...agents].sort((a, b) => Number(b.isSubAgent) - Number(a.isSubAgent));
  return (
    <Panel title={t('way.title')}>
      {agents.length === 0 ? (
        <p className="pl-quiet">{t(`way.none.${agentUse ?? 'UNKNOWN'}`)}</p>
      ) : (
        <ol className={classes.list}>
          {inOrder.map(({ id, name, country, isSubAgent, ...state }) => (
            <li key={id}>
              <Link to="/o/$organisation/agents/$agent" params={{ organisation, agent: id }}>
                <bdi>{name}</bdi>
              </Link>
              , {country.name}
              {isSubAgent && <span className="pl-quiet">, {t('agents.asSubAgent')}</span>}
              <p>
                <LicenceState {...state} />
              </p>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

/** Contract, documents and loans, with who says it. */
export function CorridorTerms({ corridor }: { corridor: Corridor }) {
  const { t } = useTranslation('recruitment');
  const format = useFormat();
  const answer = (value: boolean | null) => (value === null ? null : t(value ? 'answer.YES' : 'answer.NO'));
  const { contractDays, documentHolder, documentAccess } = corridor;
  const rows = [
    ['contractLanguage', corridor.contractLanguage === '' ? null : corridor.contractLanguage],
    ['contractUnderstood', answer(corridor.contractUnderstood)],
    ['contractDays', contractDays === null ? null : t('terms.days', { count: contractDays })],
    ['documentHolder', documentHolder === null ? null : t(`holder.${documentHolder}`)],
    ...(documentHolder === null || documentHolder === 'WORKER'
      ? []
      : [['documentAccess', documentAccess === null ? null : t(`access.${documentAccess}`)] as const]),
    ['loan', answer(corridor.loan)],
  ] as const;
  return (
    <Panel
      title={t('terms.title')}
      note={t('terms.said', { source: t(`source.${corridor.source}`), day: format.date(corridor.evidenceDate) })}
    >
      <dl className={classes.facts}>
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`corridorForm.${key}`)}</dt>
            <dd>{value === null ? <span className="pl-quiet">{t('unknown')}</span> : <bdi>{value}</bdi>}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
