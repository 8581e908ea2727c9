import { graphql } from '../../gql/gql.ts';

/** People and exact sums, by currency. */
export const WhatWorkersGot = graphql(/* GraphQL */ `
  fragment WhatWorkersGot_totals on RemedyTotals {
    workersRepaid
    repaid {
      minor
      currency
      exponent
    }
    workersFreed
    debtCancelled {
      minor
      currency
      exponent
    }
    documentsReturned
  }
`);
