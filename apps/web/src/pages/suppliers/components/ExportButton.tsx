import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { failureOf } from '../../../service/failure.ts';
import { filterOf } from '../lib/filter.ts';
import { orderOf } from '../lib/order.ts';
import type { SuppliersSearch } from '../lib/suppliers-search.ts';
import { ExportSuppliers } from '../suppliers-operation.ts';
import classes from './ExportButton.module.css';
import { ExportProgress } from './ExportProgress.tsx';

/** Asks for a file of the suppliers that the filters leave, in the order shown, and links it when it is there. */
export function ExportButton({ search }: { search: SuppliersSearch }) {
  const { t } = useTranslation('suppliers');
  const [refused, setRefused] = useState<string | null>(null);
  const [exportSuppliers, { data, loading }] = useMutation(ExportSuppliers);
  const id = data?.exportSuppliers.export?.id;

  const ask = async () => {
    setRefused(null);
    try {
      const answer = await exportSuppliers({ variables: { input: { filter: filterOf(search), ...orderOf(search) } } });
      setRefused(answer.data?.exportSuppliers.userErrors[0]?.message ?? null);
    } catch (error) {
      const { requestId } = failureOf(error as Error);
      setRefused(t('export.failed', { id: requestId ?? '' }));
    }
  };
  return (
    <div className={classes.export}>
      {refused !== null && (
        <p role="alert" className={classes.refused}>
          {refused}
        </p>
      )}
      {refused === null && id !== undefined && <ExportProgress key={id} id={id} />}
      <Button
        variant="default"
        loading={loading}
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={() => void ask()}
      >
        {t('export.button')}
      </Button>
    </div>
  );
}
