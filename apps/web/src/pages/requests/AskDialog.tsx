import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { Dialog, EmptyState } from '@plumbline/ui';

import { PageQuery } from '../../service/PageQuery.tsx';
import { RequestFormQuery } from './request-operations.ts';
import { AskForm } from './components/AskForm.tsx';
import type { NamedTerms } from './lib/asking-terms.ts';

interface AskDialogProps {
  supplierIds: readonly string[];
  /** What the form begins with. */
  named?: NamedTerms | undefined;
  /** Called once they are asked, before the dialog closes. */
  onAsked?: (() => void) | undefined;
  onClose: () => void;
}

/** The dialog to ask suppliers. */
export function AskDialog({ supplierIds, named, onAsked, onClose }: AskDialogProps) {
  const { t } = useTranslation('requests');
  const result = useQuery(RequestFormQuery, {
    variables: { supplierIds: [...supplierIds] },
    fetchPolicy: 'network-only',
  });
  return (
    <Dialog title={t('ask.title', { count: supplierIds.length })} closeLabel={t('close')} onClose={onClose} size={680}>
      <PageQuery
        result={result}
        what={t('ask.what')}
        layout="rows"
        missing={<EmptyState title={t('ask.none.title')} text={t('ask.none.text')} />}
      >
        {({ requestForm }) => (
          <AskForm
            form={requestForm}
            gone={supplierIds.length - requestForm.suppliers.length}
            named={named}
            onAsked={onAsked}
            onClose={onClose}
          />
        )}
      </PageQuery>
    </Dialog>
  );
}
