import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ConfirmDialog, Notice } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { DiscardImportMutation } from '../../../gql/graphql.ts';
import { DiscardImport } from '../import-operation.ts';
import { useAction } from '../../../service/use-action.ts';

const DiscardButtonFragment = graphql(/* GraphQL */ `
  fragment DiscardButton_import on Import {
    id
    version
    fileName
    viewerCanDiscard
  }
`);

const payloadOf = (data: DiscardImportMutation) => data.discardImport;

/** Discards an import before anything was saved, after asking. */
export function DiscardButton({ data }: { data: FragmentType<typeof DiscardButtonFragment> }) {
  const { t } = useTranslation('import');
  const { organisation } = useViewer();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const { id, version, fileName, viewerCanDiscard } = readFragment(DiscardButtonFragment, data);
  const discard = useAction(DiscardImport, payloadOf);
  if (!viewerCanDiscard) return null;
  const onConfirm = async () => {
    const done = await discard.run({ input: { importId: id, version } });
    if (done !== null) await navigate({ to: '/o/$organisation/imports', params: { organisation } });
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('discard.button')}
      </Button>
      <ConfirmDialog
        opened={asked}
        title={t('discard.title', { file: fileName })}
        confirm={t('discard.button')}
        busy={discard.busy}
        destructive
        onConfirm={() => void onConfirm()}
        onClose={() => setAsked(false)}
      >
        {discard.problem !== null && <Notice tone="problem">{discard.problem}</Notice>}
        <p>{t('discard.text')}</p>
      </ConfirmDialog>
    </>
  );
}
