import { graphql } from '../../gql/gql.ts';

/** The overview and the frame around it, in one question: here people begin. */
export const OverviewOpening = graphql(/* GraphQL */ `
  query OverviewOpening {
    ...Frame_query
    ...OverviewPage_query
  }
`);
