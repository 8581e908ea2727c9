import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { HeldBack } from '../../../frame/HeldBack.tsx';
import { useHeldBack } from '../../../frame/use-held-back.ts';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { usePastDay } from '../../past/past-day.tsx';
import type { OverrideVerb } from '../lib/override-verbs.ts';
import classes from './OverridePanel.module.css';

const OverrideDialog = lazy(async () => ({ default: (await import('./OverrideDialog.tsx')).OverrideDialog }));

const OverrideActionsFragment = graphql(/* GraphQL */ `
  fragment OverrideActions_override on Override {
    id
    state
    ending
    version
    proposedBy {
      name
      shortId
      nameNow
    }
    endProposedBy {
      name
      shortId
      nameNow
    }
    viewerCanApprove
    viewerCanDecline
    viewerCanWithdraw
    viewerCanProposeEnd
    viewerCanDecideEnd
    viewerCanWithdrawEnd
    ...OverrideText_override
  }
`);

const APPROVALS: ReadonlySet<OverrideVerb> = new Set<OverrideVerb>(['approve', 'approveEnd']);

interface OverrideActionsProps {
  override: FragmentType<typeof OverrideActionsFragment>;
  supplierId: string;
  supplierName: string;
}

/** What the viewer can do about an override; otherwise, who can. */
export function OverrideActions({ override: masked, supplierId, supplierName }: OverrideActionsProps) {
  const { t } = useTranslation('overrides');
  const isPast = usePastDay() !== null;
  const override = readFragment(OverrideActionsFragment, masked);
  const [verb, setVerb] = useState<OverrideVerb | null>(null);
  const open: Readonly<Record<OverrideVerb, boolean>> = {
    approve: override.viewerCanApprove,
    decline: override.viewerCanDecline,
    withdraw: override.viewerCanWithdraw,
    proposeEnd: override.viewerCanProposeEnd,
    approveEnd: override.viewerCanDecideEnd,
    declineEnd: override.viewerCanDecideEnd,
    withdrawEnd: override.viewerCanWithdrawEnd,
  };
  const verbs = (Object.keys(open) as OverrideVerb[]).filter((each) => open[each]);
  const proposer = override.ending ? override.endProposedBy : override.proposedBy;
  const heldBack = useHeldBack([proposer])(proposer);
  const waits = override.state === 'PROPOSED' || override.ending;
  if (verbs.length === 0) return waits && !isPast && <p className="pl-quiet">{t('action.whoCan')}</p>;
  return (
    <>
      <div className={classes.actions}>
        {verbs.map((each) => (
          <Button
            key={each}
            size="xs"
            {...(APPROVALS.has(each) ? { disabled: heldBack !== null } : { variant: 'default' })}
            onClick={() => setVerb(each)}
          >
            {t(`action.${each}`)}
          </Button>
        ))}
      </div>
      {verbs.some((each) => APPROVALS.has(each)) && <HeldBack reason={heldBack} />}
      {(override.viewerCanWithdraw || override.viewerCanWithdrawEnd) && <p className="pl-quiet">{t('action.own')}</p>}
      {verb !== null && (
        <Suspense>
          <OverrideDialog
            verb={verb}
            override={override}
            supplierId={supplierId}
            supplierName={supplierName}
            onClose={() => setVerb(null)}
          />
        </Suspense>
      )}
    </>
  );
}
