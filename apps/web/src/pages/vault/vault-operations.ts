import { graphql } from '../../gql/gql.ts';

export const VaultQuery = graphql(/* GraphQL */ `
  query Vault {
    vault {
      ...Vault_section
    }
  }
`);

export const VaultSectionFragment = graphql(/* GraphQL */ `
  fragment Vault_section on VaultSection {
    section
    answers {
      item
      place
      answer
      day
      since
      before
      beforeDay
    }
    files {
      id
      name
      address
      what
      covers
      date
      isSetAside
      buyerName
    }
    shares {
      inboxRequestId
      buyerName
      submittedAt
      until
      endedAt
      readOn
      isOpen
    }
  }
`);

export const ShareAnswers = graphql(/* GraphQL */ `
  mutation ShareAnswers($input: ShareAnswersInput!) {
    shareAnswers(input: $input) {
      vault {
        ...Vault_section
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const EndSharing = graphql(/* GraphQL */ `
  mutation EndSharing($input: EndSharingInput!) {
    endSharing(input: $input) {
      vault {
        ...Vault_section
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);
