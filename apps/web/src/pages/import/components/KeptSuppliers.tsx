import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Panel } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { KeptQuery } from '../import-operation.ts';
import classes from './ImportDone.module.css';

/** Suppliers that stay although their import was undone, each with the reason. */
export function KeptSuppliers({ importId }: { importId: string }) {
  const { t } = useTranslation('import');
  const { organisation } = useViewer();
  const { data } = useQuery(KeptQuery, { variables: { id: importId } });
  const keptOnUndo = data?.import?.keptOnUndo ?? [];
  if (keptOnUndo.length === 0) return null;
  return (
    <Panel title={t('kept.title')} note={t('kept.note', { count: keptOnUndo.length })}>
      <dl className={classes.facts}>
        {keptOnUndo.map(({ supplierId, name, reason }) => (
          <div key={supplierId}>
            <dt>
              <Link to="/o/$organisation/suppliers/$supplier" params={{ organisation, supplier: supplierId }}>
                <bdi>{name}</bdi>
              </Link>
            </dt>
            <dd>{reason.text}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
