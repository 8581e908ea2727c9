import { useMutation, useQuery } from '@apollo/client/react';
import { Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { SendButton } from '@plumbline/ui';

import { useChangeFailure } from '../../../service/use-change-failure.ts';
import { usePolling } from '../../../service/use-polling.ts';
import type { ExportFormat } from '../../../gql/graphql.ts';
import { shownColumns } from '../lib/columns.ts';
import { exportedColumns } from '../lib/exported-columns.ts';
import { filterOf } from '../lib/filter.ts';
import { orderOf } from '../lib/order.ts';
import type { SuppliersSearch } from '../lib/suppliers-search.ts';
import { ExportSuppliers, NewestExport } from '../suppliers-operation.ts';
import classes from './ExportButton.module.css';
import { ExportProgress } from './ExportProgress.tsx';

/** Milliseconds between refetches while the file is being written. */
const EVERY = 1500;

const FORMATS = ['XLSX', 'CSV'] as const;

/**
 * Requests a file of the filtered suppliers in the order shown, with the columns shown or all, and links the newest export. That link comes from the
 * service, so it is still there after visiting another page.
 */
export function ExportButton({ search }: { search: SuppliersSearch }) {
  const { t } = useTranslation('suppliers');
  const sayFailure = useChangeFailure();
  const [refused, setRefused] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const [exportSuppliers, { data: asked }] = useMutation(ExportSuppliers);
  const newest = useQuery(NewestExport);
  const file = newest.data?.supplierExport ?? null;
  const stopped = file?.jobRun?.state === 'FAILED' || file?.jobRun?.state === 'CANCELLED';
  usePolling(newest, file !== null && file.url === null && !stopped, EVERY);
  // An older export that failed is not shown.
  const isNews = !stopped || file.id === asked?.exportSuppliers.export?.id;

  const ask = async (format: ExportFormat, columns: string[] | null) => {
    setRefused(null);
    setAsking(true);
    try {
      const answer = await exportSuppliers({
        variables: { input: { filter: filterOf(search), ...orderOf(search), format, columns } },
      });
      setRefused(answer.data?.exportSuppliers.userErrors[0]?.message ?? null);
      await newest.refetch();
    } catch (error) {
      setRefused(sayFailure(error as Error));
    }
    setAsking(false);
  };
  return (
    <div className={classes.export}>
      {refused !== null && (
        <p role="alert" className={classes.refused}>
          {refused}
        </p>
      )}
      {refused === null && !asking && file !== null && isNews && <ExportProgress file={file} stopped={stopped} />}
      <Menu position="bottom-end" width={280} returnFocus>
        <Menu.Target>
          <SendButton variant="default" loading={asking} leftSection={<IconDownload size={16} aria-hidden />}>
            {t('export.button')}
          </SendButton>
        </Menu.Target>
        <Menu.Dropdown>
          {FORMATS.map((format) => (
            <Fragment key={format}>
              <Menu.Item onClick={() => void ask(format, exportedColumns(shownColumns(search)))}>
                {t(`export.${format}.shown`)}
              </Menu.Item>
              <Menu.Item onClick={() => void ask(format, null)}>{t(`export.${format}.all`)}</Menu.Item>
            </Fragment>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
