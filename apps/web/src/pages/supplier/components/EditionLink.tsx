import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useViewer } from '../../../frame/viewer.tsx';
import { present } from '../../../lib/search-params.ts';

interface EditionLinkProps {
  /** Of a table, or the id of a screening list. */
  digest: string;
  rows?: readonly number[];
  columns?: readonly string[];
  search?: string;
  children: ReactNode;
}

/** Opens a table or a list at the rows that a result used; the words alone for those who have no such page. */
export function EditionLink({ digest, rows = [], columns = [], search = '', children }: EditionLinkProps) {
  const { organisation, can } = useViewer();
  if (!can('methodology.read')) return children;
  return (
    <Link
      to="/o/$organisation/editions/$digest"
      params={{ organisation, digest }}
      search={present({
        used: rows.length === 0 ? undefined : [...rows],
        columns: columns.length === 0 ? undefined : [...columns],
        search: search === '' ? undefined : search,
      })}
    >
      {children}
    </Link>
  );
}
