import { useApolloClient } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState, Notice, Panel } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import type { AnswerQuestionMutation, JoinQuestionMutation, RevokeAnswerMutation } from '../../../gql/graphql.ts';
import { useAction } from '../../../service/use-action.ts';
import { answer, askNext, currentOf, EMPTY_QUEUE, openOf, progressOf, skip, takeBack } from '../lib/queue.ts';
import { reviewKey } from '../lib/review-keys.ts';
import { AnswerQuestion, JoinQuestion, QuestionFragment, RevokeAnswer } from '../review-operation.ts';
import { QuestionCard } from './QuestionCard.tsx';

interface QuestionQueueProps {
  questions: readonly FragmentType<typeof QuestionFragment>[];
  totalCount: number;
  /** Reads the open questions again. */
  onChanged: () => Promise<unknown>;
  /** Loads the next questions. */
  onMore: (() => void) | undefined;
  /** Goes back to the first questions. */
  onRestart: () => void;
}

const answerPayload = (data: AnswerQuestionMutation) => data.answerQuestion;
const revokePayload = (data: RevokeAnswerMutation) => data.revokeAnswer;
const joinPayload = (data: JoinQuestionMutation) => data.joinQuestion;

/** Asks one question at a time. Takes answers by mouse and key, and can undo the last one. */
export function QuestionQueue({ questions, totalCount, onChanged, onMore, onRestart }: QuestionQueueProps) {
  const { t } = useTranslation('review');
  const client = useApolloClient();
  const [queue, setQueue] = useState(EMPTY_QUEUE);
  const [remember, setRemember] = useState(true);
  const [also, setAlso] = useState(0);
  const [reading, setReading] = useState(false);
  const give = useAction(AnswerQuestion, answerPayload);
  const revoke = useAction(RevokeAnswer, revokePayload);
  const join = useAction(JoinQuestion, joinPayload);
  const open = openOf(readFragment(QuestionFragment, questions), queue);
  const current = currentOf(open, queue);
  // Until the list is loaded again, its next question may have been settled by the last answer.
  const busy = give.busy || revoke.busy || join.busy || reading;
  const last = queue.answered.at(-1);

  const readAgain = async () => {
    setReading(true);
    // When it cannot be read, the page says so.
    await onChanged().catch(() => undefined);
    setReading(false);
    // The number in the rail counts open questions too.
    void client.refetchQueries({ include: ['Frame', 'ReviewAnswers'] });
  };
  const onAnswer = async (value: string) => {
    if (current === undefined || busy || !current.viewerCanAnswer) return;
    setAlso(0);
    const { id, version } = current;
    const done = await give.run({ input: { questionId: id, version, answer: value, remember } });
    if (done?.answerId !== undefined && done.answerId !== null) {
      const answerId = done.answerId;
      setQueue((before) => answer(before, { answerId, question: { id, version } }));
      setAlso(done.alsoAnswered);
    }
    // The list may have changed even if the answer was refused: somebody else may have answered.
    await readAgain();
  };
  const onUndo = async () => {
    if (last === undefined || busy) return;
    const done = await revoke.run({ input: { answerId: last.answerId } });
    if (done === null) return;
    const question = readFragment(QuestionFragment, done.question);
    setAlso(0);
    setQueue((before) => takeBack(before, last.answerId, question?.id ?? null));
    await readAgain();
  };
  const onSplit = async (partId: string) => {
    setAlso(0);
    setQueue((before) => askNext(before, partId));
    await readAgain();
  };
  const onJoin = async () => {
    if (current === undefined || busy) return;
    const done = await join.run({ input: { questionId: current.id, version: current.version } });
    if (done?.questionId !== undefined && done.questionId !== null) await onSplit(done.questionId);
  };
  const again = () => {
    setQueue((before) => ({ ...before, skipped: [] }));
    onRestart();
  };
  const onSkip = () => current !== undefined && !busy && setQueue((before) => skip(before, current.id));

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (target.closest('input, textarea, select, [role="dialog"], [role="listbox"]') !== null) return;
      const meant = reviewKey(event, current?.options ?? []);
      if (meant === null) return;
      event.preventDefault();
      if (meant.kind === 'answer') void onAnswer(meant.value);
      else if (meant.kind === 'undo') void onUndo();
      else onSkip();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  const problem = give.problem ?? revoke.problem ?? join.problem;
  return (
    <>
      {problem !== null && <Notice tone="problem">{problem}</Notice>}
      {also > 0 && <Notice>{t('also', { count: also })}</Notice>}
      {current === undefined && !busy && (
        <Panel>
          <EmptyState
            title={t('skipped.title', { count: queue.skipped.length })}
            text={onMore === undefined ? t('skipped.text') : t('skipped.more')}
            action={
              <Button variant="default" onClick={onMore ?? again}>
                {onMore === undefined ? t('skipped.again') : t('skipped.next')}
              </Button>
            }
          />
        </Panel>
      )}
      {current !== undefined && (
        <QuestionCard
          key={`${current.id} ${String(current.version)}`}
          question={current}
          progress={progressOf(queue, totalCount - questions.length + open.length)}
          remember={remember}
          busy={busy}
          onRemember={setRemember}
          onAnswer={(value) => void onAnswer(value)}
          onSkip={onSkip}
          onUndo={last === undefined ? undefined : () => void onUndo()}
          onSplit={(partId) => void onSplit(partId)}
          onJoin={() => void onJoin()}
        />
      )}
    </>
  );
}
