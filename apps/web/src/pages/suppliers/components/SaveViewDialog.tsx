import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog, SendButton } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import type { View } from '../lib/views.ts';
import type { ViewChanges } from './use-views.ts';
import classes from './Views.module.css';

interface SaveViewDialogProps {
  /** The view that is renamed or shared; null for a new one. */
  view: View | null;
  address: string;
  changes: ViewChanges;
  onSaved: (id: string) => void;
  onClose: () => void;
}

/** Names a view, and says who sees it. */
export function SaveViewDialog({ view, address, changes, onSaved, onClose }: SaveViewDialogProps) {
  const { t } = useTranslation('suppliers');
  const { can, viewer } = useViewer();
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState(view?.shared ?? false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const changed = view === null ? {} : { viewId: view.id, version: view.version };
    const id = await changes.save({ ...changed, name, shared, address });
    if (id === null) return;
    onSaved(id);
    onClose();
  };
  return (
    <Dialog
      title={view === null ? t('views.newTitle') : t('views.renameTitle', { name: view.name })}
      closeLabel={t('views.cancel')}
      onClose={onClose}
    >
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <TextInput
          data-autofocus
          label={t('views.name')}
          description={t('views.keeps')}
          required
          value={name}
          error={changes.problem}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        {can('view.share') && (
          <Checkbox
            label={t('views.share', { organisation: viewer.organisation.name })}
            description={t('views.shareNote')}
            checked={shared}
            onChange={({ currentTarget }) => setShared(currentTarget.checked)}
          />
        )}
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            {t('views.cancel')}
          </Button>
          <SendButton type="submit" loading={changes.busy}>
            {t('views.save')}
          </SendButton>
        </div>
      </form>
    </Dialog>
  );
}
