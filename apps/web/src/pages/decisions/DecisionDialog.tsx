import { useQuery } from '@apollo/client/react';
import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { PageQuery } from '../../service/PageQuery.tsx';
import { DecisionForm } from './components/DecisionForm.tsx';
import { DecisionFormQuery } from './decision-operations.ts';

interface DecisionDialogProps {
  supplierId: string;
  supplierName: string;
  opened: boolean;
  onClose: () => void;
}

/** Where a decision is made or proposed. What it asks for is read when it opens, since findings may have changed. */
export function DecisionDialog({ supplierId, supplierName, opened, onClose }: DecisionDialogProps) {
  const { t } = useTranslation('decisions');
  const result = useQuery(DecisionFormQuery, { variables: { supplierId }, skip: !opened, fetchPolicy: 'network-only' });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={680}
      title={t('dialog.title', { name: supplierName })}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
    >
      {opened && (
        <PageQuery result={result} what={t('dialog.what')}>
          {(data) => <DecisionForm supplierId={supplierId} form={data.decisionForm} onClose={onClose} />}
        </PageQuery>
      )}
    </Modal>
  );
}
