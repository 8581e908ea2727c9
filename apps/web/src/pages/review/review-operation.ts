import { graphql } from '../../gql/gql.ts';

export const ReviewQuery = graphql(/* GraphQL */ `
  query Review($kind: QuestionKind, $importId: ID, $supplierId: ID, $first: Int!, $after: String) {
    reviewQuestions(kind: $kind, importId: $importId, supplierId: $supplierId, first: $first, after: $after) {
      totalCount
      byKind {
        kind
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
          fileName
          ...QuestionCard_question
        }
      }
    }
  }
`);

export const QuestionFragment = graphql(/* GraphQL */ `
  fragment QuestionCard_question on ReviewQuestion {
    id
    kind
    title
    why
    rowCount
    rows
    importId
    fileName
    parked
    comparison {
      field
      left
      right
      differs
    }
    options {
      value
      text
      hint
      key
    }
    supplierId
    candidateSupplierId
    version
    viewerCanAnswer
  }
`);

export const AnswersQuery = graphql(/* GraphQL */ `
  query ReviewAnswers($first: Int!) {
    reviewAnswers(first: $first) {
      id
      kind
      text
      answeredBy {
        name
        shortId
        nameNow
      }
      answeredAt
      remembered
    }
  }
`);

export const AnswerQuestion = graphql(/* GraphQL */ `
  mutation AnswerQuestion($input: AnswerQuestionInput!) {
    answerQuestion(input: $input) {
      answerId
      alsoAnswered
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const RevokeAnswer = graphql(/* GraphQL */ `
  mutation RevokeAnswer($input: RevokeAnswerInput!) {
    revokeAnswer(input: $input) {
      question {
        ...QuestionCard_question
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);
