import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { ReasonDialog, type Reason } from '../../../frame/ReasonDialog.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import type { PackVerb } from '../lib/pack-verbs.ts';
import { DiscardPack, PackChanged, ReleasePack, WithdrawPack } from '../packs-operations.ts';

interface PackDialogProps {
  verb: PackVerb;
  pack: { readonly id: string; readonly version: number; readonly recipient: string; readonly isProtected: boolean };
  onClose: () => void;
}

const errorsOf = (payload: FragmentType<typeof PackChanged> | undefined) =>
  readFragment(PackChanged, payload)?.userErrors;

/** Asks before a pack is released, discarded or withdrawn. */
export function PackDialog({ verb, pack: { id, version, recipient, isProtected }, onClose }: PackDialogProps) {
  const { t } = useTranslation('packs');
  const client = useApolloClient();
  const input = { packId: id, version };
  const send = async ({ reason }: Reason) => {
    if (verb === 'release') {
      const { data } = await client.mutate({ mutation: ReleasePack, variables: { input } });
      return errorsOf(data?.releasePack);
    }
    if (verb === 'discard') {
      const { data } = await client.mutate({ mutation: DiscardPack, variables: { input } });
      return errorsOf(data?.discardPack);
    }
    const { data } = await client.mutate({ mutation: WithdrawPack, variables: { input: { ...input, reason } } });
    return errorsOf(data?.withdrawPack);
  };
  return (
    <ReasonDialog
      title={t(`dialog.${verb}`, { recipient })}
      confirm={t(`action.${verb}`)}
      destructive={verb !== 'release'}
      {...(verb === 'withdraw' ? { label: t('dialog.reason') } : {})}
      send={send}
      onClose={onClose}
    >
      <p>{t(`dialog.${verb}Text`)}</p>
      {verb === 'release' && isProtected && <p>{t('dialog.protected')}</p>}
    </ReasonDialog>
  );
}
