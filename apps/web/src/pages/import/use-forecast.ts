import { useQuery } from '@apollo/client/react';

import { ForecastQuery } from './import-operation.ts';

/** What a checked import would lead to. Always asked for: what an earlier check would have led to must not stand beside a check that is done. */
export function useForecast(importId: string, { skip = false } = {}) {
  return useQuery(ForecastQuery, { variables: { importId }, fetchPolicy: 'network-only', skip });
}
