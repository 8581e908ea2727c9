import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { useKept } from '../../../lib/use-kept.ts';
import { PageQuery } from '../../../service/PageQuery.tsx';
import { FlagFormQuery } from '../flag-operations.ts';
import type { FlagAct } from '../lib/flag-acts.ts';
import type { FlagDraft } from '../lib/flag-draft.ts';
import type { ActSubject } from '../lib/use-send-act.ts';
import { FlagForm } from './FlagForm.tsx';

interface FlagDialogProps {
  act: FlagAct;
  subject: ActSubject;
  /** Of the flag. */
  name: string;
  /** Days of the checks for retaliation that are not done. */
  checks: readonly number[];
  onClose: () => void;
}

/** The dialog of one act on a flag. What it needs is read when it opens, since the flag may have become graver. What is written is kept until it is sent. */
export function FlagDialog({ act, subject, name, checks, onClose }: FlagDialogProps) {
  const { t } = useTranslation('flags');
  const { me, organisation } = useViewer();
  const { supplierId, flag } = subject;
  const result = useQuery(FlagFormQuery, { variables: { supplierId, flag }, fetchPolicy: 'network-only' });
  const kept = useKept<FlagDraft>([me.id, 'flag', act, organisation, supplierId, flag]);
  return (
    <Dialog
      title={t(`dialog.${act}`, { name })}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      size={act === 'clear' ? 720 : 560}
    >
      <PageQuery result={result} what={t('dialog.what')} layout="rows">
        {({ flagForm }) => (
          <FlagForm act={act} subject={subject} form={flagForm} checks={checks} kept={kept} onClose={onClose} />
        )}
      </PageQuery>
    </Dialog>
  );
}
