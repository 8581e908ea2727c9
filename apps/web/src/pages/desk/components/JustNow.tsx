import { useApolloClient, useMutation } from '@apollo/client/react';
import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSendingHeld } from '@plumbline/ui';

import { KeyName } from '../../../frame/KeyName.tsx';
import { readFragment } from '../../../gql/fragment-masking.ts';
import { useChangeFailure } from '../../../service/use-change-failure.ts';
import { AfterDecision, WithdrawDecision } from '../../decisions/decision-operations.ts';
import { UndoDecision } from '../desk-operations.ts';
import { useDeskKeys } from '../use-desk-keys.ts';
import classes from './JustNow.module.css';

/** What the viewer has just done at the desk. */
export interface Done {
  /** What can be taken back: decisions in force, and proposals that wait. Empty where nothing can. */
  readonly decisions: readonly { readonly id: string; readonly version: number; readonly waits: boolean }[];
  /** How many suppliers that needed a decision need none now. */
  readonly counted: number;
  /** What the queue shows rests on it, and is read again. */
  readonly movesQueue?: boolean;
  /** Whose case it was; null for several. */
  readonly supplier: { readonly id: string; readonly name: string } | null;
  readonly text: string;
}

interface JustNowProps {
  done: Done | null;
  keysOn: boolean;
  /** @param supplier whose case it was; null for several */
  onUndone: (supplier: string | null) => void;
}

/** The last thing done, and the way back. */
export function JustNow({ done, keysOn, onUndone }: JustNowProps) {
  const { t } = useTranslation('desk');
  const client = useApolloClient();
  const sayFailure = useChangeFailure();
  const [undo] = useMutation(UndoDecision);
  const [withdraw] = useMutation(WithdrawDecision);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [shown, setShown] = useState(done);
  if (shown !== done) {
    setShown(done);
    setProblem(null);
  }
  const takeBack = async () => {
    if (done === null || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      for (const { id, version, waits } of done.decisions) {
        const answer = waits
          ? (await withdraw({ variables: { input: { decisionId: id, version } } })).data?.withdrawDecision
          : (await undo({ variables: { input: { decisionId: id } } })).data?.undoDecision;
        const [refused] = readFragment(AfterDecision, answer)?.userErrors ?? [];
        if (refused !== undefined) {
          setProblem(refused.message);
          return;
        }
      }
      // What may be decided about it is asked again.
      if (done.supplier !== null)
        client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'decisionForm', args: { supplierId: done.supplier.id } });
      onUndone(done.supplier?.id ?? null);
    } catch (error) {
      setProblem(sayFailure(error as Error));
    } finally {
      setBusy(false);
    }
  };
  const held = useSendingHeld();
  const can = done !== null && done.decisions.length > 0;
  useDeskKeys({ z: can && held === null ? () => void takeBack() : undefined }, keysOn);
  return (
    <div className={classes.line} role="status">
      {done !== null && (
        <>
          <span>{t('done.now', { text: done.text })}</span>
          {can && (
            <UnstyledButton
              className={classes.undo}
              disabled={busy || held !== null}
              title={held ?? undefined}
              onClick={() => void takeBack()}
            >
              {t('done.undo')} {keysOn && <KeyName name="Z" />}
            </UnstyledButton>
          )}
          {problem !== null && <span className={classes.problem}>{problem}</span>}
        </>
      )}
    </div>
  );
}
