import { graphql } from '../../gql/gql.ts';

/** Who the supplier is and what matters first. Each other view of the page loads its own, when it is opened. */
export const SupplierQuery = graphql(/* GraphQL */ `
  query Supplier($id: ID!, $asOf: Date) {
    supplier(id: $id, asOf: $asOf) {
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
      ...DecisionPanel_supplier
      ...DecisionDialog_supplier
    }
  }
`);

/** What is known, and what the result rests on: two views of the same facts. */
export const SupplierFactsQuery = graphql(/* GraphQL */ `
  query SupplierFacts($id: ID!, $asOf: Date) {
    supplier(id: $id, asOf: $asOf) {
      id
      ...Facts_supplier
      ...EvidenceBasis_supplier
    }
  }
`);

/** The answers behind the controls. */
export const SupplierControlsQuery = graphql(/* GraphQL */ `
  query SupplierControls($id: ID!, $asOf: Date) {
    supplier(id: $id, asOf: $asOf) {
      id
      controls {
        key
        ...StepControls_topic
      }
    }
  }
`);

export const SupplierTimelineQuery = graphql(/* GraphQL */ `
  query SupplierTimeline($id: ID!, $groups: [EntryGroup!], $first: Int! = 50, $after: String, $asOf: Date) {
    timeline(supplierId: $id, groups: $groups, first: $first, after: $after, asOf: $asOf) {
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
    supplier(id: $id, asOf: $asOf) {
      id
      ...DecisionHistory_supplier
    }
  }
`);

export const SupplierMovementQuery = graphql(/* GraphQL */ `
  query SupplierMovement($supplierId: ID!, $from: Date, $to: Date) {
    supplierMovement(supplierId: $supplierId, from: $from, to: $to) {
      name
      labelBefore
      labelAfter
      withheld
      numbers {
        key
        name
        before
        after
      }
      things {
        by
        name
        subject
        before
        after
      }
    }
  }
`);

export const ExportSupplierMutation = graphql(/* GraphQL */ `
  mutation ExportSupplier($input: ExportSupplierInput!) {
    exportSupplier(input: $input) {
      url
      userErrors {
        field
        code
        message
      }
    }
  }
`);
