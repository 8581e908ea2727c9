import { useQuery } from '@apollo/client/react';
import type { TypedDocumentNode } from '@apollo/client';
import type { ReactNode } from 'react';

import { PageQuery } from '../../../service/PageQuery.tsx';
import { WhenSeen } from '../../../service/WhenSeen.tsx';
import { useAsOf } from '../../past/past-day.tsx';

interface AskedProps<Data> {
  query: TypedDocumentNode<Data, { asOf?: string | null }>;
  /** What could not be shown, as the subject of a sentence. */
  what: string;
  children: (data: Data) => ReactNode;
}

/** A drawing that asks for its numbers once it is seen. @param height in pixels, kept for it until then */
export function AskedWhenSeen<Data>({ height, ...asked }: AskedProps<Data> & { height: number }) {
  return (
    <WhenSeen height={height}>
      <Asked {...asked} />
    </WhenSeen>
  );
}

function Asked<Data>({ query, what, children }: AskedProps<Data>) {
  const result = useQuery(query, { variables: useAsOf() });
  return (
    <PageQuery result={result} what={what} layout="rows">
      {children}
    </PageQuery>
  );
}
