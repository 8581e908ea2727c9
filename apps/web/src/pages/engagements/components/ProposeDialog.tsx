import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { Dialog, EmptyState } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { useKept } from '../../../lib/use-kept.ts';
import { PageQuery } from '../../../service/PageQuery.tsx';
import { EngagementFormQuery } from '../engagement-operations.ts';
import type { Draft } from '../lib/draft.ts';
import { ProposeForm } from './ProposeForm.tsx';

/** The dialog to propose an engagement for some suppliers. What was written stays until it is sent. */
export function ProposeDialog({ supplierIds, onClose }: { supplierIds: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation('engagements');
  const { me, organisation } = useViewer();
  const kept = useKept<Draft>([me.id, 'engagement', organisation]);
  const result = useQuery(EngagementFormQuery, {
    variables: { supplierIds: [...supplierIds] },
    fetchPolicy: 'network-only',
  });
  return (
    <Dialog
      title={t('form.title', { count: supplierIds.length })}
      closeLabel={t('form.close')}
      onClose={onClose}
      size={640}
    >
      <PageQuery
        result={result}
        what={t('form.what')}
        layout="rows"
        missing={<EmptyState title={t('form.none.title')} text={t('form.none.text')} />}
      >
        {({ engagementForm }) => <ProposeForm form={engagementForm} kept={kept} onClose={onClose} />}
      </PageQuery>
    </Dialog>
  );
}
