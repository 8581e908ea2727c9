import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ConfirmDialog, Notice, SendButton } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../gql/fragment-masking.ts';
import { graphql } from '../../gql/gql.ts';
import { useChange } from '../../service/use-change.ts';
import { ConfirmCompany, RefuseCompany } from './request-operations.ts';

const CompanyQuestionFragment = graphql(/* GraphQL */ `
  fragment CompanyQuestion_request on SupplierRequest {
    id
    supplierName
    awaitsCompany
    unknownDomain
    viewerCanConfirmCompany
  }
`);

interface CompanyQuestionProps {
  request: FragmentType<typeof CompanyQuestionFragment>;
  onDone: () => void;
}

/** Asks whether the right company has answered, where the address of the respondent was not known; nothing where it was. */
export function CompanyQuestion({ request, onDone }: CompanyQuestionProps) {
  const { t } = useTranslation('requests');
  const {
    id: requestId,
    supplierName: supplier,
    awaitsCompany,
    unknownDomain: domain,
    viewerCanConfirmCompany,
  } = readFragment(CompanyQuestionFragment, request);
  const confirm = useChange(ConfirmCompany, (data) => data.confirmCompany);
  const refuse = useChange(RefuseCompany, (data) => data.refuseCompany);
  const [refusing, setRefusing] = useState(false);
  if (!awaitsCompany) return null;
  if (!viewerCanConfirmCompany) return <Notice tone="notice">{t('company.waits')}</Notice>;
  const of = <span className="pl-hidden"> {supplier}</span>;
  return (
    <Notice tone="notice">
      <p>{t('company.question', { supplier })}</p>
      <p>{t('company.why', { supplier, domain })}</p>
      {[...confirm.errors, ...refuse.errors].map(({ message }) => (
        <p key={message} role="alert">
          {message}
        </p>
      ))}
      <Group gap="xs" mt="xs" pos="relative">
        <SendButton
          size="compact-sm"
          loading={confirm.busy}
          onClick={() => void confirm.run({ requestId }).then((done) => done !== null && onDone())}
        >
          {t('company.yes')}
          {of}
        </SendButton>
        <Button variant="default" size="compact-sm" onClick={() => setRefusing(true)}>
          {t('company.no')}
          {of}
        </Button>
      </Group>
      {refusing && (
        <ConfirmDialog
          opened
          destructive
          title={t('company.noTitle', { supplier })}
          confirm={t('company.noSend')}
          busy={refuse.busy}
          onClose={() => setRefusing(false)}
          onConfirm={() => {
            void refuse.run({ requestId }).then((done) => {
              setRefusing(false);
              if (done !== null) onDone();
            });
          }}
        >
          {t('company.noText')}
        </ConfirmDialog>
      )}
    </Notice>
  );
}
