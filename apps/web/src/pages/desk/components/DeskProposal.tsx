import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { KeyName } from '../../../frame/KeyName.tsx';
import { HeldBack } from '../../../frame/HeldBack.tsx';
import { useHeldBack } from '../../../frame/use-held-back.ts';
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
  /** What it is; a hold is in force already. */
  title: string;
  keysOn: boolean;
  onDecided: (done: Done) => void;
}

/** A proposal, or a hold, with its answers to the do-no-harm questions in full view, and what the viewer can do about it. */
export function DeskProposal({
  decision: masked,
  supplierId,
  supplierName,
  title,
  keysOn,
  onDecided,
}: DeskProposalProps) {
  const { t } = useTranslation('desk');
  const { t: say } = useTranslation('decisions');
  const decision = readFragment(ProposalActionsFragment, masked);
  const { viewerCanApprove, viewerCanDecline, viewerCanWithdraw } = decision;
  const heldBack = useHeldBack([decision.proposedBy])(decision.proposedBy);
  const isHold = decision.kind === 'HOLD';
  const of = isHold ? 'hold' : 'proposal';
  const [verb, setVerb] = useState<ProposalVerb | null>(null);
  const ask = (wanted: ProposalVerb, may: boolean) => (may ? () => setVerb(wanted) : undefined);
  useDeskKeys(
    {
      a: ask('approve', viewerCanApprove && heldBack === null),
      d: ask('decline', viewerCanDecline && !(isHold && heldBack !== null)),
      w: ask('withdraw', viewerCanWithdraw),
    },
    keysOn,
  );
  const keyed = (name: string) => (keysOn ? { rightSection: <KeyName name={name} /> } : {});
  return (
    <section aria-label={title}>
      <h3 className={classes.waiting}>{title}</h3>
      <DecisionText decision={decision} withAnswers />
      <div className={classes.acts}>
        {viewerCanApprove && (
          <Button disabled={heldBack !== null} onClick={() => setVerb('approve')} {...keyed('A')}>
            {say(`${of}.approve`)}
          </Button>
        )}
        {viewerCanDecline && (
          <Button
            variant="default"
            disabled={isHold && heldBack !== null}
            onClick={() => setVerb('decline')}
            {...keyed('D')}
          >
            {say(`${of}.decline`)}
          </Button>
        )}
        {viewerCanWithdraw && (
          <Button variant="default" onClick={() => setVerb('withdraw')} {...keyed('W')}>
            {say('proposal.withdraw')}
          </Button>
        )}
      </div>
      {viewerCanDecline && <HeldBack reason={heldBack} />}
      {viewerCanWithdraw && !viewerCanApprove && <p className="pl-quiet">{say('proposal.own')}</p>}
      {!viewerCanApprove && !viewerCanDecline && !viewerCanWithdraw && (
        <p className="pl-quiet">{say(`${of}.whoCan`)}</p>
      )}
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
                counted: 0,
                movesQueue: isHold,
                supplier: { id: supplierId, name: supplierName },
                text: t(isHold ? `done.hold.${verb}` : `done.${verb}`, { name: supplierName, kind: decision.kindText }),
              })
            }
          />
        </Suspense>
      )}
    </section>
  );
}
