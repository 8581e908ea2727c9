import { graphql } from '../../gql/gql.ts';

export const ChangesQuery = graphql(/* GraphQL */ `
  query Changes($filter: FeedFilter, $first: Int! = 25, $after: String) {
    feed(filter: $filter, first: $first, after: $after) {
      asOf
      counts {
        all
        needsDecision
        waiting
        unread
      }
      methodologyChange {
        after
        at
        suppliers
        text
      }
      edges {
        cursor
        node {
          supplierId
          ...ChangedSupplier_row
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ChangesChoicesQuery = graphql(/* GraphQL */ `
  query ChangesChoices($since: Date) {
    feedChoices(since: $since) {
      lanes {
        key
        name
      }
      countries {
        key
        name
      }
      sectors {
        key
        name
      }
    }
  }
`);

export const MarkChangesRead = graphql(/* GraphQL */ `
  mutation MarkChangesRead($input: MarkChangesReadInput!) {
    markChangesRead(input: $input) {
      unread {
        count
        more
      }
      userErrors {
        message
      }
    }
  }
`);

export const TakeBackMark = graphql(/* GraphQL */ `
  mutation TakeBackMark($input: TakeBackMarkInput!) {
    takeBackMark(input: $input) {
      unread {
        count
        more
      }
      userErrors {
        message
      }
    }
  }
`);
