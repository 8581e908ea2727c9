import { graphql } from '../../gql/gql.ts';

export const EvidencePagesQuery = graphql(/* GraphQL */ `
  query EvidencePages($evidenceId: ID!) {
    evidencePages(evidenceId: $evidenceId) {
      id
      pages
      shape
      address
      refusal {
        code
        text
      }
    }
  }
`);

export const EvidenceRedactionsQuery = graphql(/* GraphQL */ `
  query EvidenceRedactions($evidenceId: ID!) {
    evidenceRedactions(evidenceId: $evidenceId) {
      id
      name
      viewerCanPropose
      reasons {
        key
        name
      }
      redactions {
        id
        state
        address
        version
        proposedBy {
          name
          shortId
          nameNow
        }
        viewerCanDecide
        viewerCanWithdraw
        ...RedactionText_redaction
      }
    }
  }
`);

export const WaitingRedactionsQuery = graphql(/* GraphQL */ `
  query WaitingRedactions {
    waitingRedactions {
      id
      evidenceId
      name
      proposedBy {
        name
        shortId
        nameNow
      }
      proposedAt
      viewerCanDecide
    }
  }
`);

export const EvidenceKeepingQuery = graphql(/* GraphQL */ `
  query EvidenceKeeping($evidenceId: ID!) {
    evidenceKeeping(evidenceId: $evidenceId) {
      id
      ...Keeping_keeping
    }
  }
`);

export const ProposeRedaction = graphql(/* GraphQL */ `
  mutation ProposeRedaction($input: ProposeRedactionInput!) {
    proposeRedaction(input: $input) {
      redaction {
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

export const ApproveRedaction = graphql(/* GraphQL */ `
  mutation ApproveRedaction($input: RedactionInput!) {
    approveRedaction(input: $input) {
      redaction {
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

export const DeclineRedaction = graphql(/* GraphQL */ `
  mutation DeclineRedaction($input: RedactionInput!) {
    declineRedaction(input: $input) {
      redaction {
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

export const WithdrawRedaction = graphql(/* GraphQL */ `
  mutation WithdrawRedaction($input: RedactionInput!) {
    withdrawRedaction(input: $input) {
      redaction {
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

export const HoldEvidence = graphql(/* GraphQL */ `
  mutation HoldEvidence($input: HoldEvidenceInput!) {
    holdEvidence(input: $input) {
      keeping {
        id
        ...Keeping_keeping
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const LiftHold = graphql(/* GraphQL */ `
  mutation LiftHold($input: HoldEvidenceInput!) {
    liftHold(input: $input) {
      keeping {
        id
        ...Keeping_keeping
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const ChooseRetention = graphql(/* GraphQL */ `
  mutation ChooseRetention($input: ChoosePurposeInput!) {
    chooseRetention(input: $input) {
      keeping {
        id
        ...Keeping_keeping
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const ProposeDestruction = graphql(/* GraphQL */ `
  mutation ProposeDestruction($input: HoldEvidenceInput!) {
    proposeDestruction(input: $input) {
      keeping {
        id
        ...Keeping_keeping
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const ApproveDestruction = graphql(/* GraphQL */ `
  mutation ApproveDestruction($input: DestructionInput!) {
    approveDestruction(input: $input) {
      keeping {
        id
        ...Keeping_keeping
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const DeclineDestruction = graphql(/* GraphQL */ `
  mutation DeclineDestruction($input: DestructionInput!) {
    declineDestruction(input: $input) {
      keeping {
        id
        ...Keeping_keeping
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const WithdrawDestruction = graphql(/* GraphQL */ `
  mutation WithdrawDestruction($input: DestructionInput!) {
    withdrawDestruction(input: $input) {
      keeping {
        id
        ...Keeping_keeping
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);
