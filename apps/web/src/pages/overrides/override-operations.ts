import { graphql } from '../../gql/gql.ts';

export const SupplierOverridesQuery = graphql(/* GraphQL */ `
  query SupplierOverrides($supplierId: ID!, $asOf: Date) {
    supplierOverrides(supplierId: $supplierId, asOf: $asOf) {
      viewerCanPropose
      overrides {
        id
        state
        suspended
        ...OverrideText_override
        ...OverrideActions_override
      }
    }
  }
`);

export const OverrideFormQuery = graphql(/* GraphQL */ `
  query OverrideForm($supplierId: ID!) {
    overrideForm(supplierId: $supplierId) {
      computedLabel
      labels
      today
      latestDay
      reasons {
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

export const ProposeOverride = graphql(/* GraphQL */ `
  mutation ProposeOverride($input: ProposeOverrideInput!) {
    proposeOverride(input: $input) {
      override {
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

export const ApproveOverride = graphql(/* GraphQL */ `
  mutation ApproveOverride($input: OverrideInput!) {
    approveOverride(input: $input) {
      ...AfterOverride_payload
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const DeclineOverride = graphql(/* GraphQL */ `
  mutation DeclineOverride($input: OverrideInput!) {
    declineOverride(input: $input) {
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const WithdrawOverride = graphql(/* GraphQL */ `
  mutation WithdrawOverride($input: OverrideInput!) {
    withdrawOverride(input: $input) {
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const ProposeOverrideEnd = graphql(/* GraphQL */ `
  mutation ProposeOverrideEnd($input: OverrideInput!) {
    proposeOverrideEnd(input: $input) {
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const ApproveOverrideEnd = graphql(/* GraphQL */ `
  mutation ApproveOverrideEnd($input: OverrideInput!) {
    approveOverrideEnd(input: $input) {
      ...AfterOverride_payload
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const DeclineOverrideEnd = graphql(/* GraphQL */ `
  mutation DeclineOverrideEnd($input: OverrideInput!) {
    declineOverrideEnd(input: $input) {
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const WithdrawOverrideEnd = graphql(/* GraphQL */ `
  mutation WithdrawOverrideEnd($input: OverrideInput!) {
    withdrawOverrideEnd(input: $input) {
      userErrors {
        field
        code
        message
      }
    }
  }
`);

/** What an override changes on the page of its supplier and in its row of the list. */
graphql(/* GraphQL */ `
  fragment AfterOverride_payload on OverridePayload {
    row {
      id
      ...LabelInForce_row
    }
  }
`);
