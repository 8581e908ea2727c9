import { graphql } from '../../gql/gql.ts';

/** Words for the form and the filters. */
export const EvidenceChoicesFragment = graphql(/* GraphQL */ `
  fragment EvidenceChoices_choices on EvidenceChoices {
    kinds {
      key
      name
    }
    grades {
      key
      name
    }
    steps {
      key
      name
    }
    kindsOfGoods
  }
`);

export const LibraryQuery = graphql(/* GraphQL */ `
  query Library($filter: EvidenceFilter, $first: Int!, $after: String) {
    evidenceLibrary(filter: $filter, first: $first, after: $after) {
      edges {
        node {
          id
          ...LibraryTable_evidence
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    evidenceChoices {
      ...EvidenceChoices_choices
    }
  }
`);

export const SameFilesQuery = graphql(/* GraphQL */ `
  query SameFiles($sha256: String!) {
    evidenceLibrary(filter: { sha256: $sha256 }, first: 5) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

export const EvidenceQuery = graphql(/* GraphQL */ `
  query Evidence($id: ID!) {
    evidence(id: $id) {
      id
      name
      ...EvidenceKnown_evidence
      ...EvidenceLinks_evidence
      ...CustodyList_evidence
      ...EvidenceDialog_evidence
      state
      address
      refusal {
        code
        text
      }
      kind {
        key
        name
      }
      sameFiles {
        id
        name
      }
    }
    evidenceChoices {
      ...EvidenceChoices_choices
    }
  }
`);

export const ChosenSuppliersQuery = graphql(/* GraphQL */ `
  query ChosenSuppliers($search: String!) {
    suppliers(filter: { search: $search }, first: 10) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

export const ChosenFilesQuery = graphql(/* GraphQL */ `
  query ChosenFiles($text: String!) {
    evidenceLibrary(filter: { text: $text }, first: 10) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

export const FormFilesQuery = graphql(/* GraphQL */ `
  query FormFiles($own: EvidenceFilter!, $all: EvidenceFilter!) {
    own: evidenceLibrary(filter: $own, first: 20) {
      edges {
        node {
          ...FormFile_evidence
        }
      }
    }
    all: evidenceLibrary(filter: $all, first: 20) {
      edges {
        node {
          ...FormFile_evidence
        }
      }
    }
    evidenceChoices {
      ...EvidenceChoices_choices
    }
  }
`);

export const EvidenceFormQuery = graphql(/* GraphQL */ `
  query EvidenceForm($supplierIds: [ID!]!) {
    evidenceForm(supplierIds: $supplierIds) {
      sites {
        siteId
        name
        supplierName
      }
      subjects {
        on
        subjectId
        supplierName
        text
        day
      }
    }
  }
`);

export const AddEvidence = graphql(/* GraphQL */ `
  mutation AddEvidence($input: AddEvidenceInput!) {
    addEvidence(input: $input) {
      evidence {
        id
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const DescribeEvidence = graphql(/* GraphQL */ `
  mutation DescribeEvidence($input: DescribeEvidenceInput!) {
    describeEvidence(input: $input) {
      evidence {
        id
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const LinkEvidence = graphql(/* GraphQL */ `
  mutation LinkEvidence($input: LinkEvidenceInput!) {
    linkEvidence(input: $input) {
      evidence {
        id
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const UnlinkEvidence = graphql(/* GraphQL */ `
  mutation UnlinkEvidence($input: LinkEvidenceInput!) {
    unlinkEvidence(input: $input) {
      evidence {
        id
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);
