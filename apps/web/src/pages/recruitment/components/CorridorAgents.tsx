import { Button, Checkbox, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { CorridorFormQuery } from '../../../gql/graphql.ts';
import type { CorridorDraft } from '../lib/corridor-draft.ts';
import classes from './Recruitment.module.css';

interface CorridorAgentsProps {
  agents: readonly CorridorFormQuery['labourAgents']['agents'][number]['agent'][];
  draft: CorridorDraft;
  error: string | undefined;
  onChange: (values: Pick<CorridorDraft, 'agentIds' | 'subAgentIds'>) => void;
}

/** The agents of a corridor, each with whether another one of them uses it. */
export function CorridorAgents({ agents, draft, error, onChange }: CorridorAgentsProps) {
  const { t } = useTranslation('recruitment');
  const [agentIds, subAgentIds] = [draft.agentIds ?? [], draft.subAgentIds ?? []];
  const without = (ids: readonly string[], id: string) => ids.filter((each) => each !== id);
  return (
    <fieldset className={classes.group}>
      <legend>{t('corridorForm.agents')}</legend>
      {agentIds.map((id) => {
        const name = agents.find((agent) => agent.id === id)?.name ?? t('corridorForm.agentGone');
        return (
          <div key={id} className={classes.chosen}>
            <bdi>{name}</bdi>
            <Checkbox
              label={t('corridorForm.isSubAgent')}
              aria-label={t('corridorForm.isSubAgentOf', { name })}
              checked={subAgentIds.includes(id)}
              onChange={({ currentTarget }) =>
                onChange({
                  agentIds,
                  subAgentIds: currentTarget.checked ? [...subAgentIds, id] : without(subAgentIds, id),
                })
              }
            />
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={t('corridorForm.removeAgent', { name })}
              onClick={() => onChange({ agentIds: without(agentIds, id), subAgentIds: without(subAgentIds, id) })}
            >
              {t('remove')}
            </Button>
          </div>
        );
      })}
      <Select
        label={t('corridorForm.addAgent')}
        description={agents.length === 0 ? t('corridorForm.noAgents') : undefined}
        searchable
        disabled={agents.length === 0}
        data={agents
          .filter(({ id }) => !agentIds.includes(id))
          .map(({ id, name, country }) => ({ value: id, label: `${name} (${country.name})` }))}
        value={null}
        error={error}
        onChange={(id) => id !== null && onChange({ agentIds: [...agentIds, id], subAgentIds })}
      />
    </fieldset>
  );
}
