import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Panel } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './ImportDone.module.css';

const KeptSuppliersFragment = graphql(/* GraphQL */ `
  fragment KeptSuppliers_import on Import {
    keptOnUndo {
      supplierId
      name
      reason {
        code
        text
      }
    }
  }
`);

/** Suppliers that stay although their import was undone, each with the reason. */
export function KeptSuppliers({ data }: { data: FragmentType<typeof KeptSuppliersFragment> }) {
  const { t } = useTranslation('import');
  const { organisation } = useViewer();
  const { keptOnUndo } = readFragment(KeptSuppliersFragment, data);
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
