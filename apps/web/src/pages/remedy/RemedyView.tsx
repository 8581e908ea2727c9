import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../gql/fragment-masking.ts';
import { graphql } from '../../gql/gql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { useAsOf, usePastDay } from '../past/past-day.tsx';
import { FindingPanel } from './components/FindingPanel.tsx';
import { RemedyDialog, type Asked } from './components/RemedyDialog.tsx';
import { RemedyTotals } from './components/RemedyTotals.tsx';
import { SupplierRemedyQuery } from './remedy-operations.ts';
import classes from './RemedyView.module.css';

const RemedyViewFragment = graphql(/* GraphQL */ `
  fragment RemedyView_supplierRemedy on SupplierRemedy {
    viewerCanRecord
    withheld
    totals {
      entries
      ...RemedyTotals_totals
    }
    findings {
      id
      ...FindingPanel_finding
    }
  }
`);

/** What is done about each finding of a supplier, and what workers got. @param onChanged called after something was recorded */
export function RemedyView({ supplier, onChanged }: { supplier: string; onChanged: () => void }) {
  const { t } = useTranslation('remedy');
  const result = useQuery(SupplierRemedyQuery, {
    variables: { supplierId: supplier, ...useAsOf() },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <PageQuery result={result} what={t('what')} layout="rows">
      {({ supplierRemedy }) =>
        supplierRemedy !== null && <Findings supplier={supplier} remedy={supplierRemedy} onChanged={onChanged} />
      }
    </PageQuery>
  );
}

interface FindingsProps {
  supplier: string;
  remedy: FragmentType<typeof RemedyViewFragment>;
  onChanged: () => void;
}

function Findings({ supplier, remedy, onChanged }: FindingsProps) {
  const { t } = useTranslation('remedy');
  const isPast = usePastDay() !== null;
  const { findings, totals, viewerCanRecord, withheld } = readFragment(RemedyViewFragment, remedy);
  const [asked, setAsked] = useState<Asked | null>(null);
  if (withheld !== null)
    return (
      <Panel>
        <EmptyState title={t('withheld.title')} text={t('withheld.text', { count: withheld })} />
      </Panel>
    );
  if (findings.length === 0) {
    return (
      <Panel>
        <EmptyState title={t(isPast ? 'none.then' : 'none.title')} text={t('none.text')} />
      </Panel>
    );
  }
  return (
    <div className={classes.findings}>
      {totals.entries > 0 && (
        <Panel title={t('totals.title')} note={t('totals.note')}>
          <RemedyTotals totals={totals} />
        </Panel>
      )}
      {findings.map((finding) => (
        <FindingPanel
          key={finding.id}
          supplier={supplier}
          finding={finding}
          {...(viewerCanRecord ? { onAsk: setAsked } : {})}
        />
      ))}
      {isPast && <p className="pl-quiet">{t('leftOut')}</p>}
      {asked !== null && <RemedyDialog asked={asked} onChanged={onChanged} onClose={() => setAsked(null)} />}
    </div>
  );
}
