import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { usePrinting } from '../../service/printed-lists.ts';
import { isToBeRead, printPage } from './print-page.ts';

/** Prints the page with all rows of its lists and all of its drawings. While some can be missing, the keys of the browser do the same. */
export function PrintButton() {
  const { t } = useTranslation('printing');
  const { lists, drawings, progress } = usePrinting((now) => now);
  const isReading = progress !== null && progress !== 'failed';
  const takesKeys = isReading || drawings.size > 0 || [...lists.values()].some(isToBeRead);
  useEffect(() => {
    if (!takesKeys) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'p')
        return;
      event.preventDefault();
      void printPage();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [takesKeys]);
  return (
    <Button
      variant="default"
      loading={isReading}
      leftSection={<IconPrinter size={16} aria-hidden />}
      onClick={() => void printPage()}
    >
      {t('button')}
    </Button>
  );
}
