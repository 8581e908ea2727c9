import { useMutation, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '@plumbline/ui';

import { PageQuery } from '../../service/PageQuery.tsx';
import { StatementForm } from './components/StatementForm.tsx';
import { FactFormQuery, RecordFact } from './fact-operations.ts';
import { emptyStatement } from './lib/statement-draft.ts';

interface RecordFactDialogProps {
  supplierId: string;
  onClose: () => void;
}

/** The dialog to record what the desk knows of a supplier. */
export function RecordFactDialog({ supplierId, onClose }: RecordFactDialogProps) {
  const { t } = useTranslation('facts');
  const result = useQuery(FactFormQuery, { variables: { supplierId }, fetchPolicy: 'network-only' });
  const [record] = useMutation(RecordFact, { refetchQueries: 'active' });
  return (
    <Dialog title={t('record.title')} closeLabel={t('close')} onClose={onClose} size={680}>
      <PageQuery result={result} what={t('form.what')} layout="rows">
        {({ factForm }) => (
          <StatementForm
            supplierId={supplierId}
            form={factForm}
            begin={emptyStatement(factForm)}
            corrects={false}
            send={async ({ form, siteId, files }, statement) => {
              const site = form === 'site' || siteId === '' ? null : siteId;
              const evidenceIds = files.map(({ id }) => id);
              const input = { supplierId, form, siteId: site, statement, evidenceIds };
              const { data } = await record({ variables: { input } });
              return data?.recordFact.userErrors ?? [];
            }}
            onClose={onClose}
          />
        )}
      </PageQuery>
    </Dialog>
  );
}
