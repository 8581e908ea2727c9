import { Button, Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat, useMedia } from '@plumbline/ui';

import classes from './FacetSheet.module.css';

interface FacetSheetProps {
  opened: boolean;
  /** Suppliers that the filters leave. */
  total: number;
  onClose: () => void;
  children: ReactNode;
}

/** The facets where there is no room beside the table: a sheet from the bottom on a phone, from the side elsewhere. */
export function FacetSheet({ opened, total, onClose, children }: FacetSheetProps) {
  const { t } = useTranslation('suppliers');
  const format = useFormat();
  const phone = useMedia('(max-width: 700px)');
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position={phone ? 'bottom' : 'left'}
      size={phone ? '85%' : 340}
      title={t('facets.label')}
      closeButtonProps={{ 'aria-label': t('facets.close') }}
    >
      {children}
      <div className={classes.foot}>
        <Button fullWidth onClick={onClose}>
          {t('facets.show', { count: total, number: format.number(total) })}
        </Button>
      </div>
    </Drawer>
  );
}
