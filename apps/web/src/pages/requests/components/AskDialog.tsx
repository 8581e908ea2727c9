import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { Dialog, EmptyState } from '@plumbline/ui';

import { PageQuery } from '../../../service/PageQuery.tsx';
import { RequestFormQuery } from '../request-operations.ts';
import { AskForm } from './AskForm.tsx';

/** The dialog to ask suppliers. */
export function AskDialog({ supplierIds, onClose }: { supplierIds: readonly string[]; onClose: () => void }) {
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
          <AskForm form={requestForm} gone={supplierIds.length - requestForm.suppliers.length} onClose={onClose} />
        )}
      </PageQuery>
    </Dialog>
  );
}
