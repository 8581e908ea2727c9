import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Dialog } from '@plumbline/ui';

import { KeyName } from '../../../frame/KeyName.tsx';
import classes from './KeyList.module.css';

const KEYS = ['J', 'K', '0–5', 'send', 'Z', 'X', 'F', 'Q', 'O', 'A', 'D', 'W', '?'] as const;
const KEPT = 'plumbline-desk-keys';

/** Whether letters act on this device. */
export function keysAreOn(): boolean {
  try {
    return window.localStorage.getItem(KEPT) !== 'off';
  } catch {
    return true;
  }
}

interface KeyListProps {
  on: boolean;
  onTurn: (on: boolean) => void;
  onClose: () => void;
}

/** The keys of the desk. People whose aids type letters by themselves turn them off. */
export function KeyList({ on, onTurn, onClose }: KeyListProps) {
  const { t } = useTranslation('desk');
  const turn = (wanted: boolean) => {
    try {
      window.localStorage.setItem(KEPT, wanted ? 'on' : 'off');
    } catch {
      // Then it holds until the page is left.
    }
    onTurn(wanted);
  };
  return (
    <Dialog title={t('keys.title')} closeLabel={t('keys.close')} onClose={onClose}>
      <dl className={classes.keys}>
        {KEYS.map((key) => (
          <div key={key}>
            <dt>
              <KeyName name={key === 'send' ? t('keys.send') : key} />
            </dt>
            <dd>{t(`keys.what.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <Switch
        label={t('keys.on')}
        description={t('keys.onHelp')}
        checked={on}
        onChange={({ currentTarget }) => turn(currentTarget.checked)}
      />
    </Dialog>
  );
}
