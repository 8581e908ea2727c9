import { graphql } from '../../gql/gql.ts';

export const SupplierResponseQuery = graphql(/* GraphQL */ `
  query SupplierResponse($requestId: ID!) {
    supplierResponse(requestId: $requestId) {
      request {
        id
        supplierId
        supplierName
        dueOn
        state
        isWrongCompany
        ...CompanyQuestion_request
      }
      submissions {
        submittedAt
        role
        language
        languageTag
      }
      sections {
        key
        name
        questions {
          key
          ...QuestionReview_question
        }
      }
      endedSections {
        name
        endedOn
      }
      returnReasons {
        key
        name
      }
      viewerCanReturn
      viewerCanAccept
      viewerCanWithdrawReturn
      viewerCanNote
    }
  }
`);

export const ReturnAnswers = graphql(/* GraphQL */ `
  mutation ReturnAnswers($input: ReturnAnswersInput!) {
    returnAnswers(input: $input) {
      requestId
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const WithdrawReturn = graphql(/* GraphQL */ `
  mutation WithdrawReturn($input: SupplierRequestInput!) {
    withdrawReturn(input: $input) {
      requestId
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const AcceptAnswers = graphql(/* GraphQL */ `
  mutation AcceptAnswers($input: SupplierRequestInput!) {
    acceptAnswers(input: $input) {
      requestId
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const NoteAnswer = graphql(/* GraphQL */ `
  mutation NoteAnswer($input: NoteAnswerInput!) {
    noteAnswer(input: $input) {
      requestId
      userErrors {
        field
        code
        message
      }
    }
  }
`);
