import { useTranslation } from 'react-i18next';

import { ReasonDialog } from '../../../frame/ReasonDialog.tsx';
import type { OverrideActions_OverrideFragment } from '../../../gql/graphql.ts';
import { WITH_REASON, type OverrideVerb } from '../lib/override-verbs.ts';
import { useSendVerb } from '../lib/use-send-verb.ts';
import { OverrideText } from './OverrideText.tsx';

interface OverrideDialogProps {
  verb: OverrideVerb;
  override: OverrideActions_OverrideFragment;
  supplierId: string;
  supplierName: string;
  onClose: () => void;
}

/** Asks before something is done about an override, with the whole of it in view. */
export function OverrideDialog({ verb, override, supplierId, supplierName, onClose }: OverrideDialogProps) {
  const { t } = useTranslation('overrides');
  const send = useSendVerb(supplierId, override);
  return (
    <ReasonDialog
      title={t(`action.${verb}Title`, { name: supplierName })}
      confirm={t(`action.${verb}`)}
      {...(WITH_REASON.has(verb) ? { label: t('form.reason') } : {})}
      send={(why) => send(verb, why)}
      onClose={onClose}
    >
      <p>{t(`action.${verb}Text`)}</p>
      <OverrideText override={override} />
    </ReasonDialog>
  );
}
