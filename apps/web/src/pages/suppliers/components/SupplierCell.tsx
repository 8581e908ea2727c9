import type { MouseEvent } from 'react';

import { Lines } from '@plumbline/ui';

import { Parts } from '../../../frame/Parts.tsx';
import { useViewer } from '../../../frame/viewer.tsx';
import type { SupplierTable_SupplierFragment } from '../../../gql/graphql.ts';
import { ListLink } from '../../../lib/ListLink.tsx';
import classes from './SupplierTable.module.css';

/** The supplier's name, which opens its page; with a preview, the first click shows the supplier there. */
export function SupplierCell({ supplier }: { supplier: SupplierTable_SupplierFragment }) {
  const { organisation } = useViewer();
  const onClick = (event: MouseEvent<HTMLAnchorElement>) => {
    const row = event.currentTarget.closest('tr');
    const previews = row?.closest('[data-preview]') !== null && row?.closest('[data-preview]') !== undefined;
    // A click by the Enter key has no click count.
    if (!previews || event.detail !== 1 || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    event.currentTarget.focus();
  };
  const [only = null, ...others] = [supplier.localName, supplier.externalId].filter((text) => text !== null);
  const second = only === null || others.length === 0 ? only : <Parts of={[only, ...others]} />;
  return (
    <Lines dir="auto" second={second} secondDir={supplier.localName === null ? undefined : 'auto'}>
      <ListLink
        data-row-link
        dir="auto"
        marksFirst
        className={classes.name}
        title={supplier.name}
        place={{ to: '/o/$organisation/suppliers/$supplier', params: { organisation, supplier: supplier.id } }}
        onClick={onClick}
      >
        {supplier.name}
      </ListLink>
    </Lines>
  );
}
