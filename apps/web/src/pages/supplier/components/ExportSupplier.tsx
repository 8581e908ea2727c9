import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useAsOf } from '../../past/past-day.tsx';
import type { ExportFormat, ExportSupplierMutation } from '../../../gql/graphql.ts';
import { useAction } from '../../../service/use-action.ts';
import { ExportSupplierMutation as Document } from '../supplier-operation.ts';
import classes from './SupplierHeader.module.css';

const FORMATS = ['XLSX', 'CSV'] as const;

const exported = (data: ExportSupplierMutation) => data.exportSupplier;

/** Writes what the page says into a file and fetches it; the link stays for a browser that did not. */
export function ExportSupplier({ supplierId }: { supplierId: string }) {
  const { t } = useTranslation('supplier');
  const { run, busy, problem } = useAction(Document, exported);
  const [url, setUrl] = useState<string | null>(null);
  const asOf = useAsOf();
  const ask = async (format: ExportFormat) => {
    const answer = await run({ input: { supplierId, format, ...asOf } });
    if (answer?.url === null || answer?.url === undefined) return;
    setUrl(answer.url);
    const link = document.createElement('a');
    Object.assign(link, { href: answer.url, download: '' });
    link.click();
  };
  return (
    <>
      {problem !== null && (
        <p role="alert" className={classes.refused}>
          {problem}
        </p>
      )}
      {problem === null && url !== null && (
        <span role="status" className="pl-quiet">
          <a href={url} download>
            {t('export.again')}
          </a>
        </span>
      )}
      <Menu position="bottom-end" width={260} returnFocus>
        <Menu.Target>
          <Button variant="default" loading={busy} leftSection={<IconDownload size={16} aria-hidden />}>
            {t('export.button')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {FORMATS.map((format) => (
            <Menu.Item key={format} onClick={() => void ask(format)}>
              {t(`export.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
