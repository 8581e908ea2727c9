import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ConfirmDialog, Notice, SendButton } from '@plumbline/ui';

import type { RequestRow_RequestFragment as Request } from '../../../gql/graphql.ts';
import { useChange } from '../../../service/use-change.ts';
import { ProlongRequests, RemindRequests, WithdrawRequests } from '../request-operations.ts';
import classes from './SelectedRequests.module.css';

interface SelectedRequestsProps {
  requests: readonly Request[];
  onDone: () => void;
  onClear: () => void;
}

/** What can be done with the requests that are chosen, all at once. */
export function SelectedRequests({ requests, onDone, onClear }: SelectedRequestsProps) {
  const { t } = useTranslation('requests');
  const remind = useChange(RemindRequests, (data) => data.remindRequests);
  const withdraw = useChange(WithdrawRequests, (data) => data.withdrawRequests);
  const prolong = useChange(ProlongRequests, (data) => data.prolongRequests);
  const [withdrawing, setWithdrawing] = useState(false);
  const [dueOn, setDueOn] = useState('');
  const requestIds = requests.map(({ id }) => id);
  const busy = remind.busy || withdraw.busy || prolong.busy;
  const after = (work: Promise<unknown>) => void work.then((done) => done !== null && onDone());
  return (
    <section className={classes.bar} aria-label={t('selected.label')}>
      {[...remind.errors, ...withdraw.errors, ...prolong.errors].map(({ message }) => (
        <Notice key={message} tone="problem">
          {message}
        </Notice>
      ))}
      <b role="status">{t('selected.count', { count: requests.length })}</b>
      <Group gap="xs" align="end">
        <SendButton size="xs" variant="default" disabled={busy} onClick={() => after(remind.run({ requestIds }))}>
          {t('remind.open')}
        </SendButton>
        <TextInput
          size="xs"
          type="date"
          label={t('prolong.dueOn')}
          value={dueOn}
          onChange={(event) => setDueOn(event.currentTarget.value)}
        />
        <SendButton
          size="xs"
          variant="default"
          disabled={busy || dueOn === ''}
          onClick={() => after(prolong.run({ requestIds, dueOn }))}
        >
          {t('prolong.open')}
        </SendButton>
        <Button size="xs" variant="default" disabled={busy} onClick={() => setWithdrawing(true)}>
          {t('withdraw.open')}
        </Button>
        <Button size="xs" variant="subtle" onClick={onClear}>
          {t('selected.clear')}
        </Button>
      </Group>
      {withdrawing && (
        <ConfirmDialog
          opened
          destructive
          title={t('withdraw.several', { count: requests.length })}
          confirm={t('withdraw.confirm')}
          busy={withdraw.busy}
          onClose={() => setWithdrawing(false)}
          onConfirm={() => {
            setWithdrawing(false);
            after(withdraw.run({ requestIds }));
          }}
        >
          {t('withdraw.text')}
        </ConfirmDialog>
      )}
    </section>
  );
}
