import { useQuery } from '@apollo/client/react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { graphql } from '../../gql/gql.ts';
import type { SupplierFilter } from '../../gql/graphql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { WhenSeen } from '../../service/WhenSeen.tsx';
import { useAsOf } from '../past/past-day.tsx';
import type { SuppliersSearch } from '../suppliers/lib/suppliers-search.ts';
import { DrawnMap, HEIGHT } from './components/DrawnMap.tsx';

const PlacesQuery = graphql(/* GraphQL */ `
  query Places($filter: SupplierFilter, $square: String, $asOf: Date) {
    places(filter: $filter, square: $square, asOf: $asOf) {
      square
      countries {
        country {
          key
          name
        }
        m49
        suppliers
        highOrCritical
        unknown
        households
      }
      withoutCountry
      districts {
        country {
          key
          name
        }
        district
        households
      }
      clusters {
        square
        sites
        suppliers
        highOrCritical
        unknown
        latitude
        longitude
        supplierId
      }
      moreClusters
      siteCount
      sites {
        supplierId
        supplierName
        siteKey
        siteName
        label
        country {
          key
          name
        }
        latitude
        longitude
      }
    }
  }
`);

interface PlacesMapProps {
  /** As the service takes it. */
  filter?: SupplierFilter;
  /** The same filter as the list takes it. */
  search?: SuppliersSearch;
}

const EVERYTHING = {};

/** Where suppliers and their sites are. Asks for its numbers and its shapes once it is seen. */
export function PlacesMap({ filter = EVERYTHING, search = EVERYTHING }: PlacesMapProps) {
  return (
    <WhenSeen height={HEIGHT}>
      {/* Its words come with it. */}
      <Suspense fallback={<div data-unseen style={{ minHeight: HEIGHT }} />}>
        <Asked filter={filter} search={search} />
      </Suspense>
    </WhenSeen>
  );
}

function Asked({ filter, search }: Required<PlacesMapProps>) {
  const { t } = useTranslation('places');
  const [square, setSquare] = useState('world');
  const result = useQuery(PlacesQuery, { variables: { filter, square, ...useAsOf() } });
  // The old part of the map stays until the next one is there, so that nothing jumps and the focus stays.
  const data = result.data ?? result.previousData;
  return (
    <PageQuery result={{ ...result, data }} what={t('what')} layout="rows">
      {({ places }) => <DrawnMap places={places} onSquare={setSquare} search={search} />}
    </PageQuery>
  );
}
