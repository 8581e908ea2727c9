import { graphql } from '../../gql/gql.ts';

/** A row of the queue. Decisions write it anew, and the queue follows. */
export const DeskRowFragment = graphql(/* GraphQL */ `
  fragment DeskRow_supplier on SupplierRow {
    id
    name
    label
    override {
      state
      computedLabel
      until
    }
    country {
      code
      name
    }
    leadingFlag {
      code
      text
    }
    workersConcerned
    needsDecision
    proposal
    hold {
      text
      waits
    }
  }
`);

export const DeskQuery = graphql(/* GraphQL */ `
  query Desk($filter: SupplierFilter, $first: Int!, $supplierId: ID) {
    desk(filter: $filter, first: $first, supplierId: $supplierId) {
      lanes {
        lane
        name
        count
        more
        suppliers {
          ...DeskRow_supplier
        }
      }
      proposals {
        decisionId
        kindText
        isHold
        overdue
        proposedBy {
          name
          shortId
          nameNow
        }
        proposedAt
        viewerCanApprove
        supplier {
          ...DeskRow_supplier
        }
      }
      proposalCount
      decidedToday
    }
  }
`);

/** What the queue can be narrowed by, among those that need a decision. */
export const DeskFacetsQuery = graphql(/* GraphQL */ `
  query DeskFacets($filter: SupplierFilter) {
    suppliers(filter: $filter, sort: ATTENTION, first: 0) {
      totalCount
      facets {
        ...Facets_facet
      }
    }
  }
`);

export const DeskLaneQuery = graphql(/* GraphQL */ `
  query DeskLane($lane: Lane!, $filter: SupplierFilter, $first: Int!, $after: String) {
    deskLane(lane: $lane, filter: $filter, first: $first, after: $after) {
      more
      suppliers {
        ...DeskRow_supplier
      }
    }
  }
`);

/** A case with all that is needed to decide it, so that the next one can be read ahead. */
export const DeskCaseQuery = graphql(/* GraphQL */ `
  query DeskCase($id: ID!) {
    supplier(id: $id) {
      id
      ...DeskCase_supplier
      ...DeskDecision_supplier
    }
    decisionForm(supplierId: $id) {
      ...DecisionForm_form
    }
  }
`);

export const DecideSeveral = graphql(/* GraphQL */ `
  mutation DecideSeveral($input: DecideSeveralInput!) {
    decideSeveral(input: $input) {
      decisions {
        id
        kindText
      }
      refused {
        supplierId
        message
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const UndoDecision = graphql(/* GraphQL */ `
  mutation UndoDecision($input: UndoDecisionInput!) {
    undoDecision(input: $input) {
      ...AfterDecision_payload
    }
  }
`);
