import { graphql } from '../../gql/gql.ts';

export const SupplierRequestsQuery = graphql(/* GraphQL */ `
  query SupplierRequests {
    supplierRequests {
      id
      ...RequestRow_request
    }
  }
`);

export const ReceivedFilesQuery = graphql(/* GraphQL */ `
  query ReceivedFiles($requestId: ID!) {
    receivedFiles(requestId: $requestId) {
      id
      question
      site
      kind
      covers
      date
      attester
      name
      bytes
      isScanned
      address
    }
  }
`);

export const RequestFormQuery = graphql(/* GraphQL */ `
  query RequestForm($supplierIds: [ID!]!) {
    requestForm(supplierIds: $supplierIds) {
      suppliers {
        supplierId
        name
        workers
        isSmall
        email
        contactName
        language
      }
      sets {
        key
        name
        questions
        minutes
      }
      topics {
        key
        name
      }
      reasons {
        key
        name
      }
      languages {
        key
        name
      }
      sendsMail
    }
  }
`);

export const AskSuppliers = graphql(/* GraphQL */ `
  mutation AskSuppliers($input: AskSuppliersInput!) {
    askSuppliers(input: $input) {
      requestIds
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const WithdrawRequest = graphql(/* GraphQL */ `
  mutation WithdrawRequest($input: SupplierRequestInput!) {
    withdrawRequest(input: $input) {
      requestId
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const CreateRequestLink = graphql(/* GraphQL */ `
  mutation CreateRequestLink($input: SupplierRequestInput!) {
    createRequestLink(input: $input) {
      link
      expiresAt
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const RepaymentPromiseQuery = graphql(/* GraphQL */ `
  query RepaymentPromise {
    repaymentPromise {
      text
      acceptedBy {
        name
        shortId
        nameNow
      }
      acceptedAt
      viewerCanAccept
    }
  }
`);

export const ChangeRepaymentPromise = graphql(/* GraphQL */ `
  mutation ChangeRepaymentPromise($input: ChangeRepaymentPromiseInput!) {
    changeRepaymentPromise(input: $input) {
      repaymentPromise {
        acceptedAt
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const PriceCountsQuery = graphql(/* GraphQL */ `
  query PriceCounts {
    priceCounts {
      suppliers
      covered
      notCovered
      leadTimeCut
      paidLate
      leadTimeCutFrom
      paidLateAfter
      countedAt
    }
  }
`);
