import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { HeldBack } from '../../../frame/HeldBack.tsx';
import { ReasonDialog } from '../../../frame/ReasonDialog.tsx';
import { useHeldBack } from '../../../frame/use-held-back.ts';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { useSendVerb, type EngagementVerb } from '../lib/use-send-verb.ts';
import classes from './EngagementText.module.css';

const EngagementActionsFragment = graphql(/* GraphQL */ `
  fragment EngagementActions_engagement on Engagement {
    id
    auditorName
    phase
    version
    proposedBy {
      name
      shortId
      nameNow
    }
    viewerCanDecide
    viewerCanWithdraw
    viewerCanEnd
  }
`);

interface EngagementActionsProps {
  engagement: FragmentType<typeof EngagementActionsFragment>;
  onDone: () => void;
}

/** What the viewer can do about an engagement; otherwise, who can. */
export function EngagementActions({ engagement: masked, onDone }: EngagementActionsProps) {
  const { t } = useTranslation('engagements');
  const engagement = readFragment(EngagementActionsFragment, masked);
  const [verb, setVerb] = useState<EngagementVerb | null>(null);
  const heldBack = useHeldBack([engagement.proposedBy])(engagement.proposedBy);
  const send = useSendVerb(engagement);
  const open: Readonly<Record<EngagementVerb, boolean>> = {
    approve: engagement.viewerCanDecide,
    decline: engagement.viewerCanDecide,
    withdraw: engagement.viewerCanWithdraw,
    end: engagement.viewerCanEnd,
  };
  const verbs = (Object.keys(open) as EngagementVerb[]).filter((each) => open[each]);
  if (verbs.length === 0) return engagement.phase === 'PROPOSED' && <p className="pl-quiet">{t('action.whoCan')}</p>;
  return (
    <>
      <div className={classes.actions}>
        {verbs.map((each) => (
          <Button
            key={each}
            {...(each === 'approve' ? { disabled: heldBack !== null } : { variant: 'default' })}
            onClick={() => setVerb(each)}
          >
            {t(`action.${each}`)}
          </Button>
        ))}
      </div>
      {engagement.viewerCanDecide && <HeldBack reason={heldBack} />}
      {engagement.viewerCanWithdraw && <p className="pl-quiet">{t('action.own')}</p>}
      {verb !== null && (
        <ReasonDialog
          title={t(`action.${verb}Title`, { name: engagement.auditorName })}
          confirm={t(`action.${verb}`)}
          destructive={verb === 'end'}
          {...(verb === 'decline' || verb === 'end' ? { label: t('form.reason') } : {})}
          send={(why) => send(verb, why)}
          onClose={() => {
            setVerb(null);
            onDone();
          }}
        >
          <p>{t(`action.${verb}Text`)}</p>
        </ReasonDialog>
      )}
    </>
  );
}
