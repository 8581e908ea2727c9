import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { HeldBack } from '../../../frame/HeldBack.tsx';
import { useHeldBack } from '../../../frame/use-held-back.ts';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { PackVerb } from '../lib/pack-verbs.ts';
import { PackDialog } from './PackDialog.tsx';
import classes from './Packs.module.css';

const PackActionsFragment = graphql(/* GraphQL */ `
  fragment PackActions_pack on Pack {
    id
    version
    recipient
    isProtected
    url
    createdBy {
      name
      shortId
      nameNow
    }
    viewerCanRelease
    viewerCanDiscard
    viewerCanWithdraw
  }
`);

/** What the viewer can do with a pack. */
export function PackActions({ pack: masked }: { pack: FragmentType<typeof PackActionsFragment> }) {
  const { t } = useTranslation('packs');
  const pack = readFragment(PackActionsFragment, masked);
  const builder = pack.isProtected ? pack.createdBy : null;
  const heldBack = useHeldBack([builder])(builder);
  const [verb, setVerb] = useState<PackVerb | null>(null);
  return (
    <div className={classes.actions}>
      {pack.viewerCanDiscard && (
        <Button variant="default" onClick={() => setVerb('discard')}>
          {t('action.discard')}
        </Button>
      )}
      {pack.viewerCanWithdraw && (
        <Button variant="default" onClick={() => setVerb('withdraw')}>
          {t('action.withdraw')}
        </Button>
      )}
      {pack.viewerCanRelease && (
        <>
          <Button disabled={heldBack !== null} onClick={() => setVerb('release')}>
            {t('action.release')}
          </Button>
          <HeldBack reason={heldBack} />
        </>
      )}
      {pack.url !== null && (
        <Button component="a" href={pack.url} download>
          {t('action.download')}
        </Button>
      )}
      {verb !== null && <PackDialog verb={verb} pack={pack} onClose={() => setVerb(null)} />}
    </div>
  );
}
