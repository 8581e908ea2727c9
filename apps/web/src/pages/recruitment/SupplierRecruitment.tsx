import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel } from '@plumbline/ui';

import { useViewer } from '../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../gql/fragment-masking.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { useAsOf, usePastDay } from '../past/past-day.tsx';
import { CorridorsPanel } from '../supplier/components/CorridorsPanel.tsx';
import { CorridorDialog } from './components/CorridorDialog.tsx';
import classes from './components/Recruitment.module.css';
import { WhoPaid } from './components/WhoPaid.tsx';
import { CorridorFragment, SupplierCorridorsQuery } from './recruitment-operations.ts';

/** How workers of a supplier were recruited: its corridors, each with who paid what. */
export function SupplierRecruitment({ supplier }: { supplier: string }) {
  const { t } = useTranslation('recruitment');
  const { organisation } = useViewer();
  const navigate = useNavigate();
  const isPast = usePastDay() !== null;
  const result = useQuery(SupplierCorridorsQuery, { variables: { supplierId: supplier, ...useAsOf() } });
  const [adding, setAdding] = useState(false);
  const add = (
    <Button variant="default" onClick={() => setAdding(true)}>
      {t('corridor.add')}
    </Button>
  );
  return (
    <PageQuery result={result} what={t('corridors.what')} layout="rows">
      {({ supplier: told, supplierCorridors: { corridors, viewerCanRecord } }) => (
        <div className={classes.page}>
          {told && <CorridorsPanel supplier={told} />}
          {corridors.length === 0 ? (
            <Panel>
              <EmptyState
                title={t('corridors.none')}
                text={t(isPast ? 'corridors.noneThen' : viewerCanRecord ? 'corridors.noneText' : 'corridors.noneAsk')}
                {...(viewerCanRecord ? { action: add } : {})}
              />
            </Panel>
          ) : (
            <>
              {viewerCanRecord && <div>{add}</div>}
              {corridors.map((corridor) => (
                <CorridorPanel key={corridor.id} corridor={corridor} />
              ))}
            </>
          )}
          {adding && (
            <CorridorDialog
              supplier={supplier}
              corridor={null}
              onSaved={(corridor) =>
                void navigate({ to: '/o/$organisation/corridors/$corridor', params: { organisation, corridor } })
              }
              onClose={() => setAdding(false)}
            />
          )}
        </div>
      )}
    </PageQuery>
  );
}

function CorridorPanel({ corridor: masked }: { corridor: FragmentType<typeof CorridorFragment> }) {
  const { t } = useTranslation('recruitment');
  const { organisation } = useViewer();
  // Its own page shows it as it is now.
  const isPast = usePastDay() !== null;
  const corridor = readFragment(CorridorFragment, masked);
  const { origin, destination, workers, siteName, agents, ledger } = corridor;
  const place = siteName ?? t('corridorForm.whole');
  return (
    <Panel
      title={t('corridor.fromTo', { origin: origin.name, destination: destination.name })}
      note={workers === null ? place : `${place}, ${t(`workers.${workers}`)}`}
      action={
        !isPast && (
          <Link to="/o/$organisation/corridors/$corridor" params={{ organisation, corridor: corridor.id }}>
            {t('corridor.open')}
          </Link>
        )
      }
    >
      <div className={classes.list}>
        {ledger.length === 0 ? <p className="pl-quiet">{t('ledger.none')}</p> : <WhoPaid corridor={corridor} />}
        <p className="pl-quiet">
          {agents.length === 0
            ? t(`way.none.${corridor.agentUse ?? 'UNKNOWN'}`)
            : t('way.through', { names: agents.map(({ name }) => name).join(', ') })}
        </p>
      </div>
    </Panel>
  );
}
