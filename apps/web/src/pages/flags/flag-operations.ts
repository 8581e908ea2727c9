import { graphql } from '../../gql/gql.ts';

export const SupplierFlagsQuery = graphql(/* GraphQL */ `
  query SupplierFlags($supplierId: ID!, $asOf: Date) {
    supplierFlags(supplierId: $supplierId, asOf: $asOf) {
      viewerCanWork
      records {
        id
        flag
        name
        ...FlagWork_record
      }
    }
  }
`);

export const FlagFormQuery = graphql(/* GraphQL */ `
  query FlagForm($supplierId: ID!, $flag: String!) {
    flagForm(supplierId: $supplierId, flag: $flag) {
      needsSecondPerson
      approvers {
        name
        shortId
        nameNow
      }
      evidence {
        kind
        name
        givers {
          key
          name
        }
      }
      disputeReasons {
        key
        name
      }
      waits {
        key
        name
      }
      checkers {
        key
        name
      }
      outcomes {
        key
        name
      }
    }
  }
`);

/** What every act on a flag answers. */
graphql(/* GraphQL */ `
  fragment FlagAnswer_payload on FlagPayload {
    flag {
      id
      version
    }
    userErrors {
      field
      code
      message
    }
  }
`);

export const ReviewFlag = graphql(/* GraphQL */ `
  mutation ReviewFlag($input: ReviewFlagInput!) {
    reviewFlag(input: $input) {
      ...FlagAnswer_payload
    }
  }
`);

export const DisputeFlag = graphql(/* GraphQL */ `
  mutation DisputeFlag($input: DisputeFlagInput!) {
    disputeFlag(input: $input) {
      ...FlagAnswer_payload
    }
  }
`);

export const HoldFlag = graphql(/* GraphQL */ `
  mutation HoldFlag($input: HoldFlagInput!) {
    holdFlag(input: $input) {
      ...FlagAnswer_payload
    }
  }
`);

export const ProposeClearing = graphql(/* GraphQL */ `
  mutation ProposeClearing($input: ProposeClearingInput!) {
    proposeClearing(input: $input) {
      ...FlagAnswer_payload
    }
  }
`);

export const ApproveClearing = graphql(/* GraphQL */ `
  mutation ApproveClearing($input: FlagRecordInput!) {
    approveClearing(input: $input) {
      ...FlagAnswer_payload
    }
  }
`);

export const DeclineClearing = graphql(/* GraphQL */ `
  mutation DeclineClearing($input: FlagNoteInput!) {
    declineClearing(input: $input) {
      ...FlagAnswer_payload
    }
  }
`);

export const ReopenFlag = graphql(/* GraphQL */ `
  mutation ReopenFlag($input: FlagNoteInput!) {
    reopenFlag(input: $input) {
      ...FlagAnswer_payload
    }
  }
`);

export const ApproveReopening = graphql(/* GraphQL */ `
  mutation ApproveReopening($input: FlagRecordInput!) {
    approveReopening(input: $input) {
      ...FlagAnswer_payload
    }
  }
`);

export const DeclineReopening = graphql(/* GraphQL */ `
  mutation DeclineReopening($input: FlagNoteInput!) {
    declineReopening(input: $input) {
      ...FlagAnswer_payload
    }
  }
`);

export const WithdrawReopening = graphql(/* GraphQL */ `
  mutation WithdrawReopening($input: FlagRecordInput!) {
    withdrawReopening(input: $input) {
      ...FlagAnswer_payload
    }
  }
`);

export const RecordRetaliationCheck = graphql(/* GraphQL */ `
  mutation RecordRetaliationCheck($input: RetaliationCheckInput!) {
    recordRetaliationCheck(input: $input) {
      ...FlagAnswer_payload
    }
  }
`);
