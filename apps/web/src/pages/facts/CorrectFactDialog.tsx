import { useMutation, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '@plumbline/ui';

import { PageQuery } from '../../service/PageQuery.tsx';
import { StatementForm } from './components/StatementForm.tsx';
import { CorrectFact, FactFormQuery, HandFactQuery } from './fact-operations.ts';
import { statementOf } from './lib/statement-draft.ts';

interface CorrectFactDialogProps {
  supplierId: string;
  handFactId: string;
  name: string;
  onClose: () => void;
}

/** The dialog to correct a fact that was recorded by hand. The former version stays in the history. */
export function CorrectFactDialog({ supplierId, handFactId, name, onClose }: CorrectFactDialogProps) {
  const { t } = useTranslation('facts');
  const form = useQuery(FactFormQuery, { variables: { supplierId }, fetchPolicy: 'network-only' });
  const former = useQuery(HandFactQuery, { variables: { id: handFactId }, fetchPolicy: 'network-only' });
  const [correct] = useMutation(CorrectFact, { refetchQueries: 'active' });
  return (
    <Dialog title={t('correct.title', { name })} closeLabel={t('close')} onClose={onClose} size={680}>
      <PageQuery result={form} what={t('form.what')} layout="rows">
        {({ factForm }) => (
          <PageQuery result={former} what={t('form.what')} layout="rows">
            {({ handFact }) => (
              <StatementForm
                supplierId={supplierId}
                form={factForm}
                begin={statementOf(
                  handFact,
                  factForm.choices.find(({ key }) => key === handFact.form),
                )}
                corrects
                send={async ({ files }, statement) => {
                  const evidenceIds = files.map(({ id }) => id);
                  const { data } = await correct({ variables: { input: { handFactId, statement, evidenceIds } } });
                  return data?.correctFact.userErrors ?? [];
                }}
                onClose={onClose}
              />
            )}
          </PageQuery>
        )}
      </PageQuery>
    </Dialog>
  );
}
