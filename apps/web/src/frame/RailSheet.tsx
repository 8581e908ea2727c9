import { IconMenu2, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';

import { Rail } from './Rail.tsx';
import type { SectionGroup } from './sections.ts';
import classes from './TopBar.module.css';

/** On a phone the sections open from the bottom. The dialog element holds the focus and returns it. */
export function RailSheet({ sections }: { sections: readonly SectionGroup[] }) {
  const { t } = useTranslation('frame');
  const dialog = useRef<HTMLDialogElement>(null);
  // Made when it is opened: it has as many links as all else in the first glance.
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    flushSync(() => setOpen(true));
    dialog.current?.showModal();
  };
  const close = () => dialog.current?.close();
  return (
    <>
      <button type="button" className={classes.open} aria-haspopup="dialog" aria-label={t('rail.open')} onClick={open}>
        <IconMenu2 size={20} aria-hidden />
      </button>
      <dialog
        ref={dialog}
        className={classes.dialog}
        aria-label={t('rail.label')}
        onClose={() => setOpen(false)}
        onClick={(event) => {
          if (event.target === dialog.current) close();
        }}
      >
        <div className={classes.dialogHead}>
          <button type="button" className={classes.open} aria-label={t('rail.close')} onClick={close}>
            <IconX size={20} aria-hidden />
          </button>
        </div>
        {isOpen && <Rail sections={sections} wide onChoose={close} />}
      </dialog>
    </>
  );
}
