import { useQuery } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DateText, EmptyState, Notice, Panel, PersonName, useFormat } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import { readFragment } from '../../gql/fragment-masking.ts';
import type { Agent_AgentFragment as Agent, LabourAgentQuery as AgentData } from '../../gql/graphql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { AgentDialog } from './components/AgentDialog.tsx';
import { EarlierVersions } from './components/EarlierVersions.tsx';
import { EndDialog } from './components/EndDialog.tsx';
import { LicenceState } from './components/LicenceState.tsx';
import classes from './components/Recruitment.module.css';
import { SimilarAgents } from './components/SimilarAgents.tsx';
import { ToldApart } from './components/ToldApart.tsx';
import { EndLabourAgent } from './recruitment-changes.ts';
import { AgentFragment, LabourAgentQuery } from './recruitment-operations.ts';

/** One labour agent: what is known of it, and who is recruited through it. */
export function AgentPage() {
  const { t } = useTranslation('recruitment');
  const { agent: id } = useParams({ from: '/o/$organisation/agents/$agent' });
  const { organisation } = useViewer();
  const result = useQuery(LabourAgentQuery, { variables: { id } });
  const [open, setOpen] = useState<'edit' | 'end' | null>(null);
  const data = result.data?.labourAgent;
  const agent = data === undefined ? null : readFragment(AgentFragment, data.agent);
  const all = (
    <Link to="/o/$organisation/agents" params={{ organisation }}>
      {t('agents.title')}
    </Link>
  );
  return (
    <>
      <PageHeader
        title={agent?.name ?? t('agent.title')}
        crumbs={[{ key: 'agents', link: all }]}
        {...(agent === null ? {} : { note: agent.country.name })}
        {...(agent?.viewerCanChange === true
          ? {
              actions: (
                <Group gap="xs">
                  <Button variant="default" onClick={() => setOpen('end')}>
                    {t('agent.end')}
                  </Button>
                  <Button onClick={() => setOpen('edit')}>{t('agent.edit')}</Button>
                </Group>
              ),
            }
          : {})}
      />
      <PageQuery
        result={result}
        what={t('agent.what')}
        layout="columns"
        missing={
          <Panel>
            <EmptyState title={t('agent.missing')} text={t('agent.missingText')} action={all} />
          </Panel>
        }
      >
        {({ labourAgent }) => (
          <div className={classes.page}>
            <Content page={labourAgent} onTold={() => void result.refetch()} />
          </div>
        )}
      </PageQuery>
      {agent !== null && open === 'edit' && (
        <AgentDialog agent={agent} onSaved={() => void result.refetch()} onClose={() => setOpen(null)} />
      )}
      {agent !== null && open === 'end' && (
        <EndDialog
          document={EndLabourAgent}
          payloadOf={(data) => data.endLabourAgent}
          input={{ agentId: agent.id, version: agent.version }}
          title={t('agent.endTitle', { name: agent.name })}
          text={t('agent.endText')}
          confirm={t('end')}
          onEnded={() => void result.refetch()}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

function Content({ page, onTold }: { page: AgentData['labourAgent']; onTold: () => void }) {
  const { t } = useTranslation('recruitment');
  const agent = readFragment(AgentFragment, page.agent);
  return (
    <>
      {agent.ended && <Notice>{t('agent.ended')}</Notice>}
      <SimilarAgents pairs={page.similar} onTold={onTold} />
      <div className={classes.columns}>
        <div className={classes.side}>
          <Known agent={agent} />
          <Complaints agent={agent} />
        </div>
        <div className={classes.side}>
          <Usages usages={page.usages} />
          <ToldApart agentId={agent.id} others={page.toldApart} onTakenBack={onTold} />
          <EarlierVersions versions={page.earlier} />
        </div>
      </div>
    </>
  );
}

function Known({ agent }: { agent: Agent }) {
  const { t } = useTranslation('recruitment');
  const format = useFormat();
  const unknown = <span className="pl-quiet">{t('unknown')}</span>;
  const rows = [
    ['licence', <LicenceState key="licence" {...agent} />],
    ['register', agent.register],
    ['licenceNumber', agent.licenceNumber],
    ['licenceUntil', agent.licenceUntil === null ? '' : format.date(agent.licenceUntil)],
    ['subAgents', agent.subAgents === null ? '' : t(`subAgents.${agent.subAgents}`)],
    ['services', format.list(agent.services.map((service) => t(`service.${service}`)))],
    ['adChannels', format.list(agent.adChannels.map((channel) => t(`adChannel.${channel}`)))],
    ['otherNames', agent.otherNames.join(', ')],
  ] as const;
  return (
    <Panel
      title={t('agent.known')}
      note={
        <>
          <PersonName person={agent.recordedBy} />, <DateText value={agent.recordedAt} />
        </>
      }
    >
      <dl className={classes.facts}>
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`agentForm.${key}`)}</dt>
            <dd>{value === '' ? unknown : <bdi>{value}</bdi>}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function Complaints({ agent: { complaints } }: { agent: Agent }) {
  const { t } = useTranslation('recruitment');
  return (
    <Panel title={t('complaints.title')} note={t('complaints.count', { count: complaints.length })}>
      {complaints.length === 0 ? (
        <p className="pl-quiet">{t('complaints.none')}</p>
      ) : (
        <ul className={classes.list}>
          {complaints.map(({ day, source, text }) => (
            <li key={`${day} ${text}`}>
              <bdi>{text}</bdi>
              <p className="pl-quiet">
                <DateText value={day} />, {t(`source.${source}`)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Usages({ usages }: { usages: AgentData['labourAgent']['usages'] }) {
  const { t } = useTranslation('recruitment');
  const { organisation } = useViewer();
  return (
    <Panel title={t('usages.title')} note={t('usages.count', { count: usages.length })}>
      {usages.length === 0 ? (
        <p className="pl-quiet">{t('usages.none')}</p>
      ) : (
        <ul className={classes.list}>
          {usages.map(({ corridorId, supplierName, origin, destination, isSubAgent }) => (
            <li key={corridorId}>
              <Link to="/o/$organisation/corridors/$corridor" params={{ organisation, corridor: corridorId }}>
                <bdi>{supplierName}</bdi>
              </Link>
              <p className="pl-quiet">
                {t('corridor.fromTo', { origin: origin.name, destination: destination.name })}
                {isSubAgent && `, ${t('agents.asSubAgent')}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
