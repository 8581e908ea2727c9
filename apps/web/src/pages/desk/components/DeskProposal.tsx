import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { KeyName } from '../../../frame/KeyName.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { ProposalActionsFragment } from '../../decisions/components/ProposalActions.tsx';
import { DecisionText } from '../../decisions/components/DecisionText.tsx';
import type { ProposalVerb } from '../../decisions/components/ProposalDialog.tsx';
import { useDeskKeys } from '../use-desk-keys.ts';
import classes from './DeskForm.module.css';
import type { Done } from './JustNow.tsx';

const ProposalDialog = lazy(async () => ({
  default: (await import('../../decisions/components/ProposalDialog.tsx')).ProposalDialog,
}));

interface DeskProposalProps {
  decision: FragmentType<typeof ProposalActionsFragment>;
  supplierId: string;
  supplierName: string;
  keysOn: boolean;
  onDecided: (done: Done) => void;
}

/** A proposal with its answers to the do-no-harm questions in full view, and what the viewer can do about it. */
export function DeskProposal({ decision: masked, supplierId, supplierName, keysOn, onDecided }: DeskProposalProps) {
  const { t } = useTranslation('desk');
  const { t: say } = useTranslation('decisions');
  const decision = readFragment(ProposalActionsFragment, masked);
  const { viewerCanApprove, viewerCanDecline, viewerCanWithdraw } = decision;
  const [verb, setVerb] = useState<ProposalVerb | null>(null);
  const ask = (wanted: ProposalVerb, may: boolean) => (may ? () => setVerb(wanted) : undefined);
  useDeskKeys(
    {
      a: ask('approve', viewerCanApprove),
      d: ask('decline', viewerCanDecline),
      w: ask('withdraw', viewerCanWithdraw),
    },
    keysOn,
  );
  const keyed = (name: string) => (keysOn ? { rightSection: <KeyName name={name} /> } : {});
  return (
    <section aria-label={say('panel.waiting')}>
      <h3 className={classes.waiting}>{say('panel.waiting')}</h3>
      <DecisionText decision={decision} withAnswers />
      <div className={classes.acts}>
        {viewerCanApprove && (
          <Button onClick={() => setVerb('approve')} {...keyed('A')}>
            {say('proposal.approve')}
          </Button>
        )}
        {viewerCanDecline && (
          <Button variant="default" onClick={() => setVerb('decline')} {...keyed('D')}>
            {say('proposal.decline')}
          </Button>
        )}
        {viewerCanWithdraw && (
          <Button variant="default" onClick={() => setVerb('withdraw')} {...keyed('W')}>
            {say('proposal.withdraw')}
          </Button>
        )}
      </div>
      {viewerCanWithdraw && !viewerCanApprove && <p className="pl-quiet">{say('proposal.own')}</p>}
      {!viewerCanApprove && !viewerCanWithdraw && <p className="pl-quiet">{say('proposal.whoCan')}</p>}
      {verb !== null && (
        <Suspense>
          <ProposalDialog
            verb={verb}
            decision={decision}
            supplierName={supplierName}
            onClose={() => setVerb(null)}
            onDone={() =>
              onDecided({
                decisions: [],
                counted: false,
                supplier: { id: supplierId, name: supplierName },
                text: t(`done.${verb}`, { name: supplierName, kind: decision.kindText }),
              })
            }
          />
        </Suspense>
      )}
    </section>
  );
}
