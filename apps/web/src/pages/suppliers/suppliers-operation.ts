import { graphql } from '../../gql/gql.ts';

export const SuppliersQuery = graphql(/* GraphQL */ `
  query Suppliers($filter: SupplierFilter, $sort: SupplierSort!, $descending: Boolean, $first: Int!, $asOf: Date) {
    suppliers(filter: $filter, sort: $sort, descending: $descending, first: $first, asOf: $asOf) {
      totalCount
      suggestions
      facets {
        ...Facets_facet
      }
      edges {
        node {
          ...SupplierTable_supplier
        }
      }
    }
    activeJobRuns {
      id
      kind
      state
      stage
      done
      total
    }
    savedViews {
      ...Views_savedView
    }
  }
`);

/** Rows of the list from a place on, without what only the whole list has. */
export const SupplierRowsQuery = graphql(/* GraphQL */ `
  query SupplierRows(
    $filter: SupplierFilter
    $sort: SupplierSort!
    $descending: Boolean
    $first: Int!
    $from: Int!
    $asOf: Date
  ) {
    suppliers(filter: $filter, sort: $sort, descending: $descending, first: $first, from: $from, asOf: $asOf) {
      edges {
        node {
          ...SupplierTable_supplier
        }
      }
    }
  }
`);

export const ViewFragment = graphql(/* GraphQL */ `
  fragment Views_savedView on SavedView {
    id
    name
    address
    shared
    own
    version
    ownDefault
    organisationDefault
  }
`);

export const ViewsFragment = graphql(/* GraphQL */ `
  fragment Views_changed on SavedViewsPayload {
    savedId
    views {
      ...Views_savedView
    }
    userErrors {
      field
      code
      message
    }
  }
`);

export const SaveView = graphql(/* GraphQL */ `
  mutation SaveView($input: SaveViewInput!) {
    saveView(input: $input) {
      ...Views_changed
    }
  }
`);

export const DeleteView = graphql(/* GraphQL */ `
  mutation DeleteView($viewId: ID!, $version: Int!) {
    deleteView(viewId: $viewId, version: $version) {
      ...Views_changed
    }
  }
`);

export const RestoreView = graphql(/* GraphQL */ `
  mutation RestoreView($viewId: ID!) {
    restoreView(viewId: $viewId) {
      ...Views_changed
    }
  }
`);

export const ChooseDefaultView = graphql(/* GraphQL */ `
  mutation ChooseDefaultView($input: ChooseDefaultViewInput!) {
    chooseDefaultView(input: $input) {
      ...Views_changed
    }
  }
`);

export const SupplierRow = graphql(/* GraphQL */ `
  fragment SupplierTable_supplier on SupplierRow {
    id
    name
    localName
    externalId
    inShort
    country {
      code
      name
    }
    sector {
      key
      name
    }
    label
    override {
      state
      computedLabel
      until
    }
    contextLow
    contextHigh
    observed
    residual
    rangeLow
    rangeHigh
    coverage
    answersKnown {
      known
      of
      verified
    }
    confidence
    leadingFlag {
      code
      text
    }
    flagCount
    findingCount
    workers
    migrantShare
    workersConcerned
    siteCount
    tier
    spend {
      minor
      currency
      exponent
    }
    needsDecision
    decision
    decisionUntil
    proposal
    hold {
      text
      waits
    }
    asOf
  }
`);

export const ExportSuppliers = graphql(/* GraphQL */ `
  mutation ExportSuppliers($input: ExportSuppliersInput!) {
    exportSuppliers(input: $input) {
      export {
        id
        rowCount
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const NewestExport = graphql(/* GraphQL */ `
  query NewestExport {
    supplierExport {
      id
      rowCount
      expiresAt
      url
      jobRun {
        id
        state
        done
        total
        reason {
          code
          text
        }
      }
    }
  }
`);
