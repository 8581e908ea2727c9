import { graphql } from '../../gql/gql.ts';

export const KeptDaysQuery = graphql(/* GraphQL */ `
  query KeptDays {
    keptDays {
      first
      last
    }
  }
`);
