import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { useKept } from '../../../lib/use-kept.ts';
import { PageQuery } from '../../../service/PageQuery.tsx';
import { OverrideFormQuery } from '../override-operations.ts';
import type { Draft } from '../lib/draft.ts';
import { ProposeForm } from './ProposeForm.tsx';

interface ProposeDialogProps {
  supplierId: string;
  supplierName: string;
  onClose: () => void;
}

/** The dialog to propose an override. What may be proposed is loaded when it opens, since the computed label may have changed. What was written stays until it is sent. */
export function ProposeDialog({ supplierId, supplierName, onClose }: ProposeDialogProps) {
  const { t } = useTranslation('overrides');
  const { me, organisation } = useViewer();
  const kept = useKept<Draft>([me.id, 'override', organisation, supplierId]);
  const result = useQuery(OverrideFormQuery, { variables: { supplierId }, fetchPolicy: 'network-only' });
  return (
    <Dialog title={t('form.title', { name: supplierName })} closeLabel={t('form.close')} onClose={onClose} size={640}>
      <PageQuery result={result} what={t('form.what')} layout="rows">
        {({ overrideForm }) => (
          <ProposeForm supplierId={supplierId} form={overrideForm} kept={kept} onClose={onClose} />
        )}
      </PageQuery>
    </Dialog>
  );
}
