import { graphql } from '../../gql/gql.ts';

export const EngagementsQuery = graphql(/* GraphQL */ `
  query Engagements {
    engagements {
      viewerCanPropose
      engagements {
        id
        ...EngagementTable_engagement
      }
    }
  }
`);

export const EngagementQuery = graphql(/* GraphQL */ `
  query Engagement($engagementId: ID!) {
    engagement(engagementId: $engagementId) {
      engagement {
        id
        auditorName
        ...EngagementText_engagement
        ...EngagementActions_engagement
      }
      suppliers {
        id
        name
      }
      viewerCanAnswer
      requests {
        id
        supplierId
        supplierName
        what
        dueOn
        state
        askedByName
        answer
        version
      }
      findings {
        id
        supplierName
        siteName
        kindText
        indicatorText
        seen
        peopleText
        announced
        visitedOn
        recordedByName
      }
    }
  }
`);

export const AnswerEvidenceRequest = graphql(/* GraphQL */ `
  mutation AnswerEvidenceRequest($input: AnswerEvidenceRequestInput!) {
    answerEvidenceRequest(input: $input) {
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const EngagementFormQuery = graphql(/* GraphQL */ `
  query EngagementForm($supplierIds: [ID!]!) {
    engagementForm(supplierIds: $supplierIds) {
      today
      latestDay
      suppliers {
        id
        name
      }
      purposes {
        code
        text
      }
      kinds {
        code
        text
      }
      approvers {
        name
        shortId
        nameNow
      }
    }
  }
`);

export const ProposeEngagement = graphql(/* GraphQL */ `
  mutation ProposeEngagement($input: ProposeEngagementInput!) {
    proposeEngagement(input: $input) {
      engagement {
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

export const ApproveEngagement = graphql(/* GraphQL */ `
  mutation ApproveEngagement($input: EngagementInput!) {
    approveEngagement(input: $input) {
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const DeclineEngagement = graphql(/* GraphQL */ `
  mutation DeclineEngagement($input: ReasonedEngagementInput!) {
    declineEngagement(input: $input) {
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const WithdrawEngagement = graphql(/* GraphQL */ `
  mutation WithdrawEngagement($input: EngagementInput!) {
    withdrawEngagement(input: $input) {
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const EndEngagement = graphql(/* GraphQL */ `
  mutation EndEngagement($input: ReasonedEngagementInput!) {
    endEngagement(input: $input) {
      userErrors {
        field
        code
        message
      }
    }
  }
`);
