import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ReadMore } from '../../../service/use-read-more.ts';
import { MOST_PRINTED } from '../lib/printing.ts';

interface PrintButtonProps {
  /** Suppliers that the page has read, and that there are. */
  read: number;
  total: number;
  readMore: ReadMore;
}

/** Reads the rows that are not there yet, up to a limit, and prints the page. */
export function PrintButton({ read, total, readMore }: PrintButtonProps) {
  const { t } = useTranslation('suppliers');
  const [isWanted, setWanted] = useState(false);
  const wanted = Math.min(total, MOST_PRINTED);
  const { loadingMore, onEndReached, onReadAgain } = readMore;
  useEffect(() => {
    if (!isWanted || loadingMore) return;
    // What could not be read is not there; the sentence below the rows says how many are.
    if (read < wanted && onReadAgain === undefined) {
      onEndReached();
      return;
    }
    setWanted(false);
    window.print();
  }, [isWanted, loadingMore, read, wanted, onEndReached, onReadAgain]);
  return (
    <Button
      variant="default"
      loading={isWanted}
      leftSection={<IconPrinter size={16} aria-hidden />}
      onClick={() => setWanted(true)}
    >
      {t('print.button')}
    </Button>
  );
}
