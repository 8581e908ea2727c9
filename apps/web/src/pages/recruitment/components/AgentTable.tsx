import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, Num, type DataColumn } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { AgentTable_AgentFragment as Agent } from '../../../gql/graphql.ts';
import { LicenceState } from './LicenceState.tsx';

const AgentTableFragment = graphql(/* GraphQL */ `
  fragment AgentTable_agent on LabourAgent {
    id
    name
    otherNames
    licence
    licenceRanOutOn
    checkedOn
    subAgents
    country {
      key
      name
    }
    complaints {
      day
    }
  }
`);

interface AgentTableProps {
  agents: readonly {
    readonly corridors: number;
    readonly suppliers: number;
    readonly agent: FragmentType<typeof AgentTableFragment>;
  }[];
}

interface Row {
  readonly agent: Agent;
  readonly suppliers: number;
}

export function AgentTable({ agents }: AgentTableProps) {
  const { t } = useTranslation('recruitment');
  const { organisation } = useViewer();
  const rows = agents.map(({ agent, suppliers }): Row => ({
    agent: readFragment(AgentTableFragment, agent),
    suppliers,
  }));
  const columns = useMemo(
    (): readonly DataColumn<Row>[] => [
      {
        id: 'name',
        heading: t('agents.name'),
        rowHeader: true,
        cell: ({ agent }) => (
          <>
            <Link to="/o/$organisation/agents/$agent" params={{ organisation, agent: agent.id }} data-row-link>
              <bdi>{agent.name}</bdi>
            </Link>
            {agent.otherNames.length > 0 && (
              <p className="pl-quiet">
                <bdi>{agent.otherNames.join(', ')}</bdi>
              </p>
            )}
          </>
        ),
      },
      { id: 'country', heading: t('agents.country'), cell: ({ agent }) => agent.country.name },
      { id: 'licence', heading: t('agents.licence'), cell: ({ agent }) => <LicenceState {...agent} /> },
      {
        id: 'subAgents',
        heading: t('agents.subAgents'),
        cell: ({ agent }) =>
          agent.subAgents === null ? (
            <span className="pl-quiet">{t('unknown')}</span>
          ) : (
            t(`subAgents.${agent.subAgents}`)
          ),
      },
      {
        id: 'complaints',
        heading: t('agents.complaints'),
        align: 'end',
        cell: ({ agent }) => <Num value={agent.complaints.length} />,
      },
      {
        id: 'suppliers',
        heading: t('agents.suppliers'),
        align: 'end',
        cell: ({ suppliers }) => <Num value={suppliers} />,
      },
    ],
    [t, organisation],
  );
  return <DataTable name={t('agents.title')} rows={rows} columns={columns} rowId={({ agent }) => agent.id} />;
}
