import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ConfirmDialog, Notice, Panel, SendButton } from '@plumbline/ui';

import { NumbersChecked } from '../../../frame/NumbersChecked.tsx';
import type { SupplierResponseQuery } from '../../../gql/graphql.ts';
import { asksForNumbers } from '../../../lib/field-errors.ts';
import { useChange } from '../../../service/use-change.ts';
import type { ReturnChoice } from '../lib/return-choices.ts';
import { AcceptAnswers, ReturnAnswers, WithdrawReturn } from '../response-operations.ts';

interface EndOfReviewProps {
  response: SupplierResponseQuery['supplierResponse'];
  chosen: ReadonlyMap<string, ReturnChoice>;
  onDone: () => void;
}

/** Sends what was chosen, accepts the answers, or takes a return back. */
export function EndOfReview({ response, chosen, onDone }: EndOfReviewProps) {
  const { t } = useTranslation('response');
  const send = useChange(ReturnAnswers, (data) => data.returnAnswers);
  const accept = useChange(AcceptAnswers, (data) => data.acceptAnswers);
  const withdraw = useChange(WithdrawReturn, (data) => data.withdrawReturn);
  const [answerBy, setAnswerBy] = useState('');
  const [numbersChecked, setNumbersChecked] = useState(false);
  const [asks, setAsks] = useState<'accept' | 'withdraw' | null>(null);
  const { request, viewerCanReturn, viewerCanAccept, viewerCanWithdrawReturn } = response;
  const { id: requestId } = request;
  const count = chosen.size;
  const told = send.errors.map((each) => ({ ...each, code: each.code ?? '' }));
  const problems = [...send.errors, ...accept.errors, ...withdraw.errors].filter(({ field }) => field !== 'answerBy');
  const submit = async () => {
    const questions = [...chosen].map(([key, { reason, note, evidence }]) => ({ key, reason, note, evidence }));
    if ((await send.run({ requestId, questions, answerBy, numbersChecked })) !== null) onDone();
  };
  const confirmed = async () => {
    const run = asks === 'accept' ? accept.run : withdraw.run;
    const payload = await run({ requestId });
    setAsks(null);
    if (payload !== null) onDone();
  };
  if (!viewerCanReturn && !viewerCanAccept && !viewerCanWithdrawReturn) return null;
  return (
    <Panel title={t('end.title')}>
      {problems.map(({ message }) => (
        <Notice key={message} tone="problem">
          {message}
        </Notice>
      ))}
      {viewerCanReturn && <p>{count === 0 ? t('end.none') : t('end.some', { count })}</p>}
      {asksForNumbers(told) && <NumbersChecked checked={numbersChecked} onChange={setNumbersChecked} />}
      <Group align="end" gap="md" mt="sm">
        {viewerCanReturn && count > 0 && (
          <>
            <TextInput
              label={t('end.answerBy')}
              type="date"
              value={answerBy}
              error={send.errors.find(({ field }) => field === 'answerBy')?.message}
              onChange={(event) => setAnswerBy(event.currentTarget.value)}
              data-end
            />
            <SendButton loading={send.busy} disabled={answerBy === ''} onClick={() => void submit()}>
              {t('end.return', { count })}
            </SendButton>
          </>
        )}
        {viewerCanAccept && count === 0 && (
          <Button onClick={() => setAsks('accept')} data-end>
            {t('end.accept')}
          </Button>
        )}
        {viewerCanWithdrawReturn && (
          <Button variant="default" onClick={() => setAsks('withdraw')} data-end>
            {t('end.withdraw')}
          </Button>
        )}
      </Group>
      {asks !== null && (
        <ConfirmDialog
          opened
          title={t(`end.${asks}Title`)}
          confirm={t(`end.${asks}`)}
          busy={accept.busy || withdraw.busy}
          onClose={() => setAsks(null)}
          onConfirm={() => void confirmed()}
        >
          {t(`end.${asks}Text`)}
        </ConfirmDialog>
      )}
    </Panel>
  );
}
