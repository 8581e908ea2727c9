import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './DecisionPanel.module.css';
import type { ProposalVerb } from './ProposalDialog.tsx';

const ProposalDialog = lazy(async () => ({ default: (await import('./ProposalDialog.tsx')).ProposalDialog }));

export const ProposalActionsFragment = graphql(/* GraphQL */ `
  fragment ProposalActions_decision on Decision {
    id
    kindText
    version
    viewerCanApprove
    viewerCanDecline
    viewerCanWithdraw
    ...DecisionText_decision
  }
`);

interface ProposalActionsProps {
  decision: FragmentType<typeof ProposalActionsFragment>;
  supplierName: string;
}

/** What the viewer can do about a proposal; otherwise, who can. */
export function ProposalActions({ decision: masked, supplierName }: ProposalActionsProps) {
  const { t } = useTranslation('decisions');
  const decision = readFragment(ProposalActionsFragment, masked);
  const [verb, setVerb] = useState<ProposalVerb | null>(null);
  const { viewerCanApprove, viewerCanDecline, viewerCanWithdraw } = decision;
  if (!viewerCanApprove && !viewerCanDecline && !viewerCanWithdraw) {
    return <p className="pl-quiet">{t('proposal.whoCan')}</p>;
  }
  return (
    <>
      <div className={classes.actions}>
        {viewerCanApprove && (
          <Button size="xs" onClick={() => setVerb('approve')}>
            {t('proposal.approve')}
          </Button>
        )}
        {viewerCanDecline && (
          <Button size="xs" variant="default" onClick={() => setVerb('decline')}>
            {t('proposal.decline')}
          </Button>
        )}
        {viewerCanWithdraw && (
          <Button size="xs" variant="default" onClick={() => setVerb('withdraw')}>
            {t('proposal.withdraw')}
          </Button>
        )}
      </div>
      {viewerCanWithdraw && !viewerCanApprove && <p className="pl-quiet">{t('proposal.own')}</p>}
      {verb !== null && (
        <Suspense>
          <ProposalDialog verb={verb} decision={decision} supplierName={supplierName} onClose={() => setVerb(null)} />
        </Suspense>
      )}
    </>
  );
}
