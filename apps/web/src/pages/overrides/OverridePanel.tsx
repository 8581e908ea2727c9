import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Panel } from '@plumbline/ui';

import type { OverrideState } from '../../gql/graphql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { useAsOf } from '../past/past-day.tsx';
import { OverrideActions } from './components/OverrideActions.tsx';
import classes from './components/OverridePanel.module.css';
import { OverrideText } from './components/OverrideText.tsx';
import { SupplierOverridesQuery } from './override-operations.ts';

const ProposeDialog = lazy(async () => ({ default: (await import('./components/ProposeDialog.tsx')).ProposeDialog }));

interface OverridePanelProps {
  supplierId: string;
  supplierName: string;
}

/** The override in force, the proposal that waits, earlier ones, and what the viewer can do. Its own operation: the page can be read without it. */
export function OverridePanel({ supplierId, supplierName }: OverridePanelProps) {
  const { t } = useTranslation('overrides');
  const [proposing, setProposing] = useState(false);
  const result = useQuery(SupplierOverridesQuery, { variables: { supplierId, ...useAsOf() } });
  return (
    <Panel title={t('panel.title')}>
      <PageQuery result={result} what={t('panel.what')} layout="rows">
        {({ supplierOverrides: { overrides, viewerCanPropose } }) => {
          const live = overrides.filter(({ state }) => state === 'IN_FORCE' || state === 'PROPOSED');
          const earlier = overrides.filter((each) => !live.includes(each));
          const waits = live.some(({ state }) => state === 'PROPOSED');
          return (
            <>
              {live.length === 0 && <p className="pl-quiet">{t('panel.none')}</p>}
              {live.map((override) => (
                <section key={override.id} className={classes.live} aria-label={t(headingOf(override))}>
                  <h3 className={classes.heading}>{t(headingOf(override))}</h3>
                  <OverrideText override={override} />
                  <OverrideActions override={override} supplierId={supplierId} supplierName={supplierName} />
                </section>
              ))}
              {viewerCanPropose && !waits && (
                <Button
                  size="xs"
                  variant="default"
                  className={classes.propose}
                  data-propose-override
                  onClick={() => setProposing(true)}
                >
                  {t('panel.propose')}
                </Button>
              )}
              {earlier.length > 0 && (
                <details className={classes.earlier}>
                  <summary>{t('panel.earlier', { count: earlier.length })}</summary>
                  <ol>
                    {earlier.map((override) => (
                      <li key={override.id}>
                        <OverrideText override={override} withState />
                      </li>
                    ))}
                  </ol>
                </details>
              )}
              {proposing && (
                <Suspense>
                  <ProposeDialog
                    supplierId={supplierId}
                    supplierName={supplierName}
                    onClose={() => setProposing(false)}
                  />
                </Suspense>
              )}
            </>
          );
        }}
      </PageQuery>
    </Panel>
  );
}

function headingOf({ state, suspended }: { state: OverrideState; suspended: boolean }) {
  if (state === 'PROPOSED') return 'panel.waiting';
  return suspended ? 'panel.suspended' : 'panel.inForce';
}
