import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ConfirmDialog, DateText, Notice, Panel, PersonName } from '@plumbline/ui';

import { PageQuery } from '../../../service/PageQuery.tsx';
import { useChange } from '../../../service/use-change.ts';
import { ChangeRepaymentPromise, RepaymentPromiseQuery } from '../request-operations.ts';

/** What the buyer promises to a supplier that tells of fees, and who stands for it. An approver accepts it, or ends it for requests to come. */
export function PromisePanel() {
  const { t } = useTranslation('requests');
  const result = useQuery(RepaymentPromiseQuery, { fetchPolicy: 'cache-and-network' });
  const change = useChange(ChangeRepaymentPromise, (data) => data.changeRepaymentPromise);
  const [isAsked, setAsked] = useState(false);
  return (
    <PageQuery result={result} what={t('promise.what')}>
      {({ repaymentPromise: { text, acceptedBy, acceptedAt, viewerCanAccept } }) => {
        const confirm = async () => {
          if ((await change.run({ promised: acceptedAt === null })) === null) return;
          setAsked(false);
          await result.refetch();
        };
        return (
          <Panel
            title={t('promise.title')}
            action={
              viewerCanAccept && (
                <Button size="xs" variant="default" onClick={() => setAsked(true)}>
                  {acceptedAt === null ? t('promise.accept') : t('promise.end')}
                </Button>
              )
            }
          >
            <p>“{text}”</p>
            {acceptedAt === null ? (
              <p className="pl-quiet">{t('promise.none')}</p>
            ) : (
              <p className="pl-quiet">
                {t('promise.since')} {acceptedBy !== null && <PersonName person={acceptedBy} />},{' '}
                <DateText value={acceptedAt} as="instant" />
              </p>
            )}
            {isAsked && (
              <ConfirmDialog
                opened
                title={acceptedAt === null ? t('promise.accept') : t('promise.end')}
                confirm={acceptedAt === null ? t('promise.acceptSend') : t('promise.endSend')}
                busy={change.busy}
                onConfirm={() => void confirm()}
                onClose={() => setAsked(false)}
              >
                {change.errors.map(({ message }) => (
                  <Notice key={message} tone="problem">
                    {message}
                  </Notice>
                ))}
                <p>{acceptedAt === null ? t('promise.acceptText') : t('promise.endText')}</p>
              </ConfirmDialog>
            )}
          </Panel>
        );
      }}
    </PageQuery>
  );
}
