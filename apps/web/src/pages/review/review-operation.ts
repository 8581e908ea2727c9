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
    work {
      text
      sectors
    }
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
    isSplit
    isPart
    ofMany
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

export const QuestionRecordsQuery = graphql(/* GraphQL */ `
  query QuestionRecords($questionId: ID!, $first: Int!, $search: String, $country: String, $after: Int) {
    questionRecords(questionId: $questionId, first: $first, search: $search, country: $country, after: $after) {
      totalCount
      byCountry {
        code
        name
        count
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          ordinal
          rows
          name
          country
          supplierId
          words
        }
      }
    }
  }
`);

export const SplitQuestion = graphql(/* GraphQL */ `
  mutation SplitQuestion($input: SplitQuestionInput!) {
    splitQuestion(input: $input) {
      questionId
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const JoinQuestion = graphql(/* GraphQL */ `
  mutation JoinQuestion($input: JoinQuestionInput!) {
    joinQuestion(input: $input) {
      questionId
      userErrors {
        field
        code
        message
      }
    }
  }
`);
