import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DateText, Notice, PersonName } from '@plumbline/ui';

import { HeldBack } from '../../../frame/HeldBack.tsx';
import { ReasonDialog, type Reason } from '../../../frame/ReasonDialog.tsx';
import { useHeldBack } from '../../../frame/use-held-back.ts';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import {
  ApproveDestruction,
  DeclineDestruction,
  ProposeDestruction,
  WithdrawDestruction,
} from '../redaction-operations.ts';
import classes from './Pages.module.css';

const DestructionFragment = graphql(/* GraphQL */ `
  fragment Destruction_keeping on EvidenceKeeping {
    id
    viewerCanProposeDestruction
    destructions {
      id
      state
      reason
      proposedBy {
        name
        shortId
        nameNow
      }
      proposedAt
      decidedBy {
        name
        shortId
        nameNow
      }
      decidedAt
      declineReason
      version
      viewerCanDecide
      viewerCanWithdraw
    }
  }
`);

type Verb = 'propose' | 'approve' | 'decline' | 'withdraw';

interface DestructionProps {
  keeping: FragmentType<typeof DestructionFragment>;
  onChanged: () => void;
}

/** What two people do to destroy a file before its last day: one proposes, another approves. */
export function Destruction({ keeping, onChanged }: DestructionProps) {
  const { t } = useTranslation('redaction');
  const { id: evidenceId, destructions, viewerCanProposeDestruction } = readFragment(DestructionFragment, keeping);
  const [verb, setVerb] = useState<Verb | null>(null);
  const [propose] = useMutation(ProposeDestruction);
  const [approve] = useMutation(ApproveDestruction);
  const [decline] = useMutation(DeclineDestruction);
  const [withdraw] = useMutation(WithdrawDestruction);
  const waiting = destructions.find(({ state }) => state === 'PROPOSED');
  const earlier = destructions.filter(({ state }) => state === 'DECLINED' || state === 'WITHDRAWN');
  const verbs: readonly Verb[] = [
    ...(viewerCanProposeDestruction ? (['propose'] as const) : []),
    ...(waiting?.viewerCanDecide === true ? (['approve', 'decline'] as const) : []),
    ...(waiting?.viewerCanWithdraw === true ? (['withdraw'] as const) : []),
  ];
  const heldBack = useHeldBack([waiting?.proposedBy])(waiting?.proposedBy);
  const payloadOf = async (why: Reason) => {
    const choice = { destructionId: waiting?.id ?? '', version: waiting?.version ?? 0 };
    switch (verb) {
      case 'propose':
        return (await propose({ variables: { input: { evidenceId, ...why } } })).data?.proposeDestruction;
      case 'approve':
        return (await approve({ variables: { input: choice } })).data?.approveDestruction;
      case 'decline':
        return (await decline({ variables: { input: { ...choice, ...why } } })).data?.declineDestruction;
      default:
        return (await withdraw({ variables: { input: choice } })).data?.withdrawDestruction;
    }
  };
  const send = async (why: Reason) => {
    const refused = (await payloadOf(why))?.userErrors;
    if (refused?.length === 0) onChanged();
    return refused;
  };
  return (
    <>
      {waiting !== undefined && (
        <Notice tone="problem">
          <strong>{t('destroy.waits')}</strong> <bdi>{waiting.reason}</bdi>{' '}
          <span className="pl-quiet">
            <PersonName person={waiting.proposedBy} />, <DateText value={waiting.proposedAt} />
          </span>
        </Notice>
      )}
      {verbs.length > 0 && (
        <div className={classes.actions}>
          {verbs.map((each) => (
            <Button
              key={each}
              size="xs"
              variant={each === 'approve' ? 'filled' : 'default'}
              data-destroy={each}
              disabled={heldBack !== null && (each === 'approve' || each === 'decline')}
              onClick={() => setVerb(each)}
            >
              {t(`destroy.${each}`)}
            </Button>
          ))}
        </div>
      )}
      {waiting?.viewerCanDecide === true && <HeldBack reason={heldBack} />}
      {earlier.length > 0 && (
        <details>
          <summary>{t('destroy.earlier', { count: earlier.length })}</summary>
          {earlier.map((each) => (
            <div key={each.id} className={classes.text}>
              <p>
                <bdi>{each.reason}</bdi>
              </p>
              <p>
                {t(`destroy.state.${each.state as 'DECLINED'}`)} <bdi>{each.declineReason}</bdi>
              </p>
              {each.decidedBy !== null && each.decidedAt !== null && (
                <p className="pl-quiet">
                  <PersonName person={each.decidedBy} />, <DateText value={each.decidedAt} />
                </p>
              )}
            </div>
          ))}
        </details>
      )}
      {verb !== null && (
        <ReasonDialog
          title={t(`destroy.${verb}Title`)}
          confirm={t(`destroy.${verb}`)}
          destructive={verb === 'approve'}
          {...(verb === 'propose' || verb === 'decline' ? { label: t('keep.why') } : {})}
          send={send}
          onClose={() => setVerb(null)}
        >
          <p>{t(`destroy.${verb}Text`)}</p>
        </ReasonDialog>
      )}
    </>
  );
}
