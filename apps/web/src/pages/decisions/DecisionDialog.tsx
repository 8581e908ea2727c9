import { useQuery } from '@apollo/client/react';
import { Modal } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ConfirmDialog, useDialogsAbove } from '@plumbline/ui';

import { useViewer } from '../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../gql/fragment-masking.ts';
import { graphql } from '../../gql/gql.ts';
import { useKept } from '../../lib/use-kept.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { DecisionForm } from './components/DecisionForm.tsx';
import { DecisionFormFragment, DecisionFormQuery } from './decision-operations.ts';
import { isWritten, type Draft } from './lib/draft.ts';

const DecisionDialogFragment = graphql(/* GraphQL */ `
  fragment DecisionDialog_supplier on Supplier {
    id
    name
    assessment {
      flags {
        id
        name
        class
        clears
      }
    }
    decisionInForce {
      id
    }
    openProposal {
      id
    }
  }
`);

interface DecisionDialogProps {
  supplier: FragmentType<typeof DecisionDialogFragment>;
  opened: boolean;
  onClose: () => void;
}

/** After signing in again, the person finds their text. */
const asksBefore = ({ next }: { next: { pathname: string } }) => next.pathname !== '/sign-in';

/** The dialog to make or propose a decision. Its requirements are loaded when it opens, since findings may have changed. The text is discarded only when the person confirms. */
export function DecisionDialog({ supplier: masked, opened, onClose }: DecisionDialogProps) {
  const { t } = useTranslation('decisions');
  const { id, name, assessment, decisionInForce, openProposal } = readFragment(DecisionDialogFragment, masked);
  const flags = assessment?.flags ?? [];
  // A dialog that is open when it mounts cannot know where the focus was.
  const [shown, setShown] = useState(false);
  useEffect(() => setShown(opened), [opened]);
  const result = useQuery(DecisionFormQuery, {
    variables: { supplierId: id },
    skip: !opened,
    fetchPolicy: 'network-only',
  });
  const { me, organisation } = useViewer();
  const kept = useKept<Draft>([me.id, 'decision', organisation, id]);
  // However the dialog is closed, the address changes.
  const leaving = useBlocker({
    shouldBlockFn: asksBefore,
    disabled: !opened || kept.value === null || !isWritten(kept.value),
    enableBeforeUnload: false,
    withResolver: true,
  });
  const { hasAbove, within } = useDialogsAbove();
  const asking = leaving.status === 'blocked';
  const throwAway = () => {
    kept.forget();
    leaving.proceed?.();
  };
  return (
    <>
      <Modal
        opened={shown}
        // Deferred, or the Escape that opened the question would also answer it.
        onClose={() => setTimeout(onClose)}
        size={680}
        title={t('dialog.title', { name })}
        closeButtonProps={{ 'aria-label': t('dialog.close') }}
        closeOnClickOutside={false}
        closeOnEscape={!asking && !hasAbove}
      >
        {opened &&
          within(
            <PageQuery result={result} what={t('dialog.what')} layout="rows">
              {(data) => (
                <DecisionForm
                  supplierId={id}
                  seen={{ inForceId: decisionInForce?.id ?? null, proposalId: openProposal?.id ?? null }}
                  flags={flags}
                  form={readFragment(DecisionFormFragment, data.decisionForm)}
                  kept={kept}
                  onClose={onClose}
                />
              )}
            </PageQuery>,
          )}
      </Modal>
      <ConfirmDialog
        opened={asking}
        destructive
        title={t('leave.title')}
        confirm={t('leave.confirm')}
        onConfirm={throwAway}
        onClose={() => leaving.reset?.()}
      >
        <p>{t('leave.text', { name })}</p>
      </ConfirmDialog>
    </>
  );
}
