import { Box } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { ListNav, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import type { RequestList, SupplierRequestsQuery } from '../../../gql/graphql.ts';
import { REQUEST_LISTS } from '../lib/request-lists.ts';

interface RequestListsProps {
  counts: SupplierRequestsQuery['supplierRequests']['counts'];
  /** Null for all requests. */
  current: RequestList | null;
}

/** The lists of the board, each with how many are in it. Empty ones are left out, except the one that is shown. */
export function RequestLists({ counts, current }: RequestListsProps) {
  const { t } = useTranslation('requests');
  const format = useFormat();
  const { organisation } = useViewer();
  const countOf = (list: RequestList) => counts.find((each) => each.list === list)?.count ?? 0;
  const shown = REQUEST_LISTS.filter((list) => list === current || countOf(list) > 0);
  return (
    <Box mb={14}>
      <ListNav label={t('lists')}>
        {[null, ...shown].map((list) => (
          <li key={list ?? 'ALL'}>
            <Link
              to="/o/$organisation/requests"
              params={{ organisation }}
              search={list === null ? {} : { list }}
              aria-current={list === current ? 'page' : undefined}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              <span>{t(`state.${list ?? 'ALL'}`)}</span>
              {list !== null && <b> {format.number(countOf(list))}</b>}
            </Link>
          </li>
        ))}
      </ListNav>
    </Box>
  );
}
