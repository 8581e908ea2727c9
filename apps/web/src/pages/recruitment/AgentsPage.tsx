import { useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { present } from '../../lib/search-params.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { AgentDialog } from './components/AgentDialog.tsx';
import { AgentTable } from './components/AgentTable.tsx';
import { CorridorFlows } from './components/CorridorFlows.tsx';
import classes from './components/Recruitment.module.css';
import { SimilarAgents } from './components/SimilarAgents.tsx';
import { LabourAgentsQuery } from './recruitment-operations.ts';

const route = getRouteApi('/o/$organisation/agents');

/** The labour agents of the organisation, with those that may be one. */
export function AgentsPage() {
  const { t } = useTranslation('recruitment');
  const { search = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const result = useQuery(LabourAgentsQuery, { variables: { search } });
  const [adding, setAdding] = useState(false);
  const list = (result.data ?? result.previousData)?.labourAgents;
  // While there are none, their place offers it.
  const isFirst = list !== undefined && list.agents.length === 0 && search === '';
  const add = <Button onClick={() => setAdding(true)}>{t('agents.add')}</Button>;
  const find = (text: string) =>
    void navigate({ search: present({ search: text === '' ? undefined : text }), replace: true, resetScroll: false });
  return (
    <>
      <PageHeader
        title={t('agents.title')}
        note={t('agents.note')}
        {...(list?.viewerCanRecord === true && !isFirst ? { actions: add } : {})}
      />
      <PageQuery result={{ ...result, data: result.data ?? result.previousData }} what={t('agents.what')}>
        {({ labourAgents }) => (
          <div className={classes.page}>
            <SimilarAgents pairs={labourAgents.similar} onTold={() => void result.refetch()} />
            {search === '' && <CorridorFlows />}
            <Panel flush>
              {(labourAgents.total > 0 || search !== '') && (
                <div className={classes.note}>
                  <TextInput
                    type="search"
                    label={t('agents.search')}
                    value={search}
                    onChange={({ currentTarget }) => find(currentTarget.value)}
                  />
                </div>
              )}
              {labourAgents.agents.length > 0 ? (
                <AgentTable agents={labourAgents.agents} />
              ) : isFirst ? (
                <EmptyState
                  title={t('agents.none')}
                  text={t(labourAgents.viewerCanRecord ? 'agents.noneText' : 'agents.noneAsk')}
                  {...(labourAgents.viewerCanRecord ? { action: add } : {})}
                />
              ) : (
                <EmptyState
                  title={t('agents.notFound')}
                  text={t('agents.notFoundText')}
                  action={
                    <Button variant="default" onClick={() => find('')}>
                      {t('agents.clear')}
                    </Button>
                  }
                />
              )}
              {labourAgents.total > labourAgents.agents.length && (
                <p className={`${classes.note ?? ''} pl-quiet`}>
                  {t('agents.more', { shown: labourAgents.agents.length, total: labourAgents.total })}
                </p>
              )}
            </Panel>
          </div>
        )}
      </PageQuery>
      {adding && <AgentDialog agent={null} onSaved={() => void result.refetch()} onClose={() => setAdding(false)} />}
    </>
  );
}
