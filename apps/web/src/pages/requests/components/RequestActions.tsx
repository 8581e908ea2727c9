import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ConfirmDialog, Notice, SendButton } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import type { RequestRow_RequestFragment as Request } from '../../../gql/graphql.ts';
import { useChange } from '../../../service/use-change.ts';
import { RemindRequests, WithdrawRequests } from '../request-operations.ts';

interface RequestActionsProps {
  request: Request;
  onLink: () => void;
  /** Shows the files that came with the answers. */
  onFiles: () => void;
  onOtherContact: () => void;
  onChanged: () => void;
}

/** What can be done with one request. */
export function RequestActions({ request, onLink, onFiles, onOtherContact, onChanged }: RequestActionsProps) {
  const { t } = useTranslation('requests');
  const withdraw = useChange(WithdrawRequests, (data) => data.withdrawRequests);
  const remind = useChange(RemindRequests, (data) => data.remindRequests);
  const [withdrawing, setWithdrawing] = useState(false);
  const { organisation } = useViewer();
  const { id, supplierName } = request;
  const requestIds = [id];
  const of = <span className="pl-hidden"> {supplierName}</span>;
  const isAstray = request.state === 'NOT_ME' || (request.state === 'SENT' && request.mailProblem !== null);
  return (
    <Group gap="xs" justify="flex-end" pos="relative">
      {[...remind.errors, ...withdraw.errors].map(({ message }) => (
        <Notice key={message} tone="problem">
          {message}
        </Notice>
      ))}
      {request.hasAnswers && (
        <Link to="/o/$organisation/requests/$request" params={{ organisation, request: id }}>
          {t('list.review')}
          {of}
        </Link>
      )}
      {request.files > 0 && (
        <Button variant="subtle" size="compact-xs" onClick={onFiles}>
          {t('files.open', { count: request.files })}
          {of}
        </Button>
      )}
      {request.viewerCanWithdraw && isAstray && (
        <Button variant="light" size="compact-xs" onClick={onOtherContact}>
          {t('other.open')}
          {of}
        </Button>
      )}
      {request.viewerCanCreateLink && (
        <Button variant="subtle" size="compact-xs" onClick={onLink}>
          {t('link.open')}
          {of}
        </Button>
      )}
      {request.viewerCanRemind && (
        <SendButton
          variant="subtle"
          size="compact-xs"
          loading={remind.busy}
          onClick={() => void remind.run({ requestIds }).then((done) => done !== null && onChanged())}
        >
          {t('remind.open')}
          {of}
        </SendButton>
      )}
      {request.viewerCanWithdraw && (
        <Button variant="subtle" size="compact-xs" onClick={() => setWithdrawing(true)}>
          {t('withdraw.open')}
          {of}
        </Button>
      )}
      {withdrawing && (
        <ConfirmDialog
          opened
          destructive
          title={t('withdraw.title', { supplier: supplierName })}
          confirm={t('withdraw.confirm')}
          busy={withdraw.busy}
          onClose={() => setWithdrawing(false)}
          onConfirm={() => {
            void withdraw.run({ requestIds }).then(() => {
              setWithdrawing(false);
              onChanged();
            });
          }}
        >
          {t('withdraw.text')}
        </ConfirmDialog>
      )}
    </Group>
  );
}
