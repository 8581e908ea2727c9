import { useTranslation } from 'react-i18next';

import { Panel } from '@plumbline/ui';

import type { SupplierFlagsQuery } from '../../gql/graphql.ts';
import classes from './components/FlagWork.module.css';
import { FlagWork } from './FlagWork.tsx';

interface PastFlagsProps {
  supplierId: string;
  records: SupplierFlagsQuery['supplierFlags']['records'];
  canWork: boolean;
}

/** Flags that somebody worked on and that hold no more on what is recorded: what is still due about them, and what happened. */
export function PastFlags({ supplierId, records, canWork }: PastFlagsProps) {
  const { t } = useTranslation('flags');
  if (records.length === 0) return null;
  return (
    <Panel title={t('past.title')} note={t('past.note')}>
      <ul>
        {records.map((record) => (
          <li key={record.id} className={classes.cleared}>
            <h3>{record.name}</h3>
            <FlagWork
              supplierId={supplierId}
              flag={{ id: record.flag, name: record.name }}
              record={record}
              canWork={canWork}
              holds={false}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
