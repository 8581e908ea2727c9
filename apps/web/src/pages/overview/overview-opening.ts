import { graphql } from '../../gql/gql.ts';

/** The overview and its frame in one query: most people start here. */
export const OverviewOpening = graphql(/* GraphQL */ `
  query OverviewOpening($asOf: Date) {
    ...Frame_query
    ...OverviewPage_query
    keptDays {
      first
      last
    }
  }
`);
