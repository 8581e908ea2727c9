import { useApolloClient } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { readFragment } from '../../../gql/fragment-masking.ts';
import type { SupplierTable_SupplierFragment } from '../../../gql/graphql.ts';
import { MOST_PRINTED } from '../lib/printing.ts';
import { SupplierRow, SupplierRowsQuery } from '../suppliers-operation.ts';
import type { ListVariables } from './use-supplier-rows.ts';

/** As many as the service gives at once. */
const AT_ONCE = 200;

interface PrintButtonProps {
  list: ListVariables;
  /** Suppliers that there are. */
  total: number;
  /** Takes the rows to print; null once they are printed. */
  onRows: (rows: readonly SupplierTable_SupplierFragment[] | null) => void;
}

/** Reads the rows of the list, up to a limit, and prints the page. */
export function PrintButton({ list, total, onRows }: PrintButtonProps) {
  const { t } = useTranslation('suppliers');
  const client = useApolloClient();
  const [state, setState] = useState<'idle' | 'reading' | 'ready'>('idle');
  useEffect(() => {
    if (state !== 'ready') return;
    setState('idle');
    window.print();
  }, [state]);
  useEffect(() => {
    const forget = () => onRows(null);
    window.addEventListener('afterprint', forget);
    return () => window.removeEventListener('afterprint', forget);
  }, [onRows]);

  const print = async () => {
    setState('reading');
    const rows: SupplierTable_SupplierFragment[] = [];
    try {
      for (let from = 0; from < Math.min(total, MOST_PRINTED); from += AT_ONCE) {
        const { data } = await client.query({
          query: SupplierRowsQuery,
          variables: { ...list, first: AT_ONCE, from },
          fetchPolicy: 'network-only',
        });
        rows.push(...(data?.suppliers.edges ?? []).map(({ node }) => readFragment(SupplierRow, node)));
      }
    } catch {
      // What could not be read is not there; the sentence below the rows says how many are.
    }
    if (rows.length > 0) onRows(rows);
    setState('ready');
  };
  return (
    <Button
      variant="default"
      loading={state === 'reading'}
      leftSection={<IconPrinter size={16} aria-hidden />}
      onClick={() => void print()}
    >
      {t('print.button')}
    </Button>
  );
}
