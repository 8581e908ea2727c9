import { graphql } from '../../gql/gql.ts';

export const SupplierRequestsQuery = graphql(/* GraphQL */ `
  query SupplierRequests($list: RequestList, $first: Int!, $after: String) {
    supplierRequests(list: $list, first: $first, after: $after) {
      totalCount
      counts {
        list
        count
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          ...RequestRow_request
        }
      }
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
        isAsked
        email
        contactName
        language
      }
      ...TermsFields_requestForm
      languages {
        key
        name
      }
      sendsMail
      largeAsking
    }
  }
`);

export const AskManyQuery = graphql(/* GraphQL */ `
  query AskMany($filter: SupplierFilter) {
    askingForecast(filter: $filter) {
      suppliers
      asked
      withoutContact
      alreadyAsked
      leftOut {
        supplierId
        name
        reason
      }
    }
    requestForm(supplierIds: []) {
      ...TermsFields_requestForm
      sendsMail
      largeAsking
    }
  }
`);

export const AskingQuery = graphql(/* GraphQL */ `
  query Asking($id: ID!) {
    viewer {
      organisation {
        name
      }
    }
    asking(id: $id) {
      id
      supplierName
      reason
      note
      dueOn
      language
      set
      topics
      countries
      countryChoices
      promised
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

export const PrepareAsking = graphql(/* GraphQL */ `
  mutation PrepareAsking($input: PrepareAskingInput!) {
    prepareAsking(input: $input) {
      askingId
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const TestAsking = graphql(/* GraphQL */ `
  mutation TestAsking($input: AskingInput!) {
    testAsking(input: $input) {
      askingId
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const StartAsking = graphql(/* GraphQL */ `
  mutation StartAsking($input: AskingInput!) {
    startAsking(input: $input) {
      askingId
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const WithdrawRequests = graphql(/* GraphQL */ `
  mutation WithdrawRequests($input: SupplierRequestsInput!) {
    withdrawRequests(input: $input) {
      changed
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const ConfirmCompany = graphql(/* GraphQL */ `
  mutation ConfirmCompany($input: SupplierRequestInput!) {
    confirmCompany(input: $input) {
      requestId
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const RefuseCompany = graphql(/* GraphQL */ `
  mutation RefuseCompany($input: SupplierRequestInput!) {
    refuseCompany(input: $input) {
      requestId
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const RemindRequests = graphql(/* GraphQL */ `
  mutation RemindRequests($input: SupplierRequestsInput!) {
    remindRequests(input: $input) {
      changed
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const ProlongRequests = graphql(/* GraphQL */ `
  mutation ProlongRequests($input: ProlongRequestsInput!) {
    prolongRequests(input: $input) {
      changed
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const AskOtherContact = graphql(/* GraphQL */ `
  mutation AskOtherContact($input: AskOtherContactInput!) {
    askOtherContact(input: $input) {
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
