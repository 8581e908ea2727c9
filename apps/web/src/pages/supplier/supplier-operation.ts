import { graphql } from '../../gql/gql.ts';

/** Who the supplier is and what matters first. Each other view of the page loads its own, when it is opened. */
export const SupplierQuery = graphql(/* GraphQL */ `
  query Supplier($id: ID!) {
    supplier(id: $id) {
      id
      name
      reassessing
      assessment {
        assessedAt
      }
      openProposal {
        id
      }
      decisionInForce {
        id
      }
      ...SupplierHeader_supplier
      ...Result_supplier
      ...SidePanels_supplier
      ...DecisionDialog_supplier
    }
  }
`);

/** What is known, and what the result rests on: two views of the same facts. */
export const SupplierFactsQuery = graphql(/* GraphQL */ `
  query SupplierFacts($id: ID!) {
    supplier(id: $id) {
      id
      ...Facts_supplier
      ...EvidenceBasis_supplier
    }
  }
`);

export const SupplierTimelineQuery = graphql(/* GraphQL */ `
  query SupplierTimeline($id: ID!, $groups: [EntryGroup!], $after: String) {
    timeline(supplierId: $id, groups: $groups, first: 50, after: $after) {
      groups {
        group
        count
      }
      edges {
        cursor
        node {
          ...Timeline_entry
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    supplier(id: $id) {
      id
      ...DecisionHistory_supplier
    }
  }
`);
