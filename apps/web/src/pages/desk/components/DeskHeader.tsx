import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { KeyName } from '../../../frame/KeyName.tsx';
import { PageHeader } from '../../../frame/PageHeader.tsx';
import { useDeskKeys } from '../use-desk-keys.ts';
import { KeyList } from './KeyList.tsx';

interface DeskHeaderProps {
  /** How many need a decision. */
  count: number;
  /** How many were decided about today. */
  decided: number;
  isFiltered: boolean;
  keysOn: boolean;
  onTurn: (on: boolean) => void;
}

/** How much is to be decided, and the list of keys. */
export function DeskHeader({ count, decided, isFiltered, keysOn, onTurn }: DeskHeaderProps) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const [keysListed, setKeysListed] = useState(false);
  // Also where letters do not act: there they can be turned on again.
  useDeskKeys({ '?': () => setKeysListed(true) });
  const note = t(isFiltered ? 'noteFiltered' : 'note', { count, number: format.number(count) });
  return (
    <>
      <PageHeader
        title={t('title')}
        note={`${note} ${t('decidedToday', { count: decided, number: format.number(decided) })}`}
        actions={
          <Button variant="default" size="xs" onClick={() => setKeysListed(true)} rightSection={<KeyName name="?" />}>
            {t('keys.open')}
          </Button>
        }
      />
      {keysListed && <KeyList on={keysOn} onTurn={onTurn} onClose={() => setKeysListed(false)} />}
    </>
  );
}
