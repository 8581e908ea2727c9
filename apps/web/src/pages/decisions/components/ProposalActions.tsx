import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { HeldBack } from '../../../frame/HeldBack.tsx';
import { useHeldBack } from '../../../frame/use-held-back.ts';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './DecisionPanel.module.css';
import type { ProposalVerb } from './ProposalDialog.tsx';

const ProposalDialog = lazy(async () => ({ default: (await import('./ProposalDialog.tsx')).ProposalDialog }));

export const ProposalActionsFragment = graphql(/* GraphQL */ `
  fragment ProposalActions_decision on Decision {
    id
    kind
    kindText
    version
    proposedBy {
      shortId
    }
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
  const heldBack = useHeldBack([decision.proposedBy])(decision.proposedBy);
  const [verb, setVerb] = useState<ProposalVerb | null>(null);
  const { viewerCanApprove, viewerCanDecline, viewerCanWithdraw } = decision;
  const of = decision.kind === 'HOLD' ? 'hold' : 'proposal';
  if (!viewerCanApprove && !viewerCanDecline && !viewerCanWithdraw) {
    return <p className="pl-quiet">{t(`${of}.whoCan`)}</p>;
  }
  return (
    <>
      <div className={classes.actions}>
        {viewerCanApprove && (
          <Button size="xs" disabled={heldBack !== null} onClick={() => setVerb('approve')}>
            {t(`${of}.approve`)}
          </Button>
        )}
        {viewerCanDecline && (
          <Button
            size="xs"
            variant="default"
            disabled={of === 'hold' && heldBack !== null}
            onClick={() => setVerb('decline')}
          >
            {t(`${of}.decline`)}
          </Button>
        )}
        {viewerCanWithdraw && (
          <Button size="xs" variant="default" onClick={() => setVerb('withdraw')}>
            {t('proposal.withdraw')}
          </Button>
        )}
      </div>
      {viewerCanDecline && <HeldBack reason={heldBack} />}
      {viewerCanWithdraw && !viewerCanApprove && <p className="pl-quiet">{t('proposal.own')}</p>}
      {verb !== null && (
        <Suspense>
          <ProposalDialog verb={verb} decision={decision} supplierName={supplierName} onClose={() => setVerb(null)} />
        </Suspense>
      )}
    </>
  );
}
