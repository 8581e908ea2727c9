import { graphql } from '../../gql/gql.ts';

export const FactFormQuery = graphql(/* GraphQL */ `
  query FactForm($supplierId: ID!) {
    factForm(supplierId: $supplierId) {
      today
      subjects {
        siteId
        name
      }
      choices {
        key
        name
        group
        fields {
          key
          title
          type
          choices {
            key
            name
          }
        }
      }
      sources {
        key
        name
        assurances {
          key
          needsDocument
        }
      }
      reasons {
        key
        name
      }
    }
  }
`);

export const HandFactQuery = graphql(/* GraphQL */ `
  query HandFact($id: ID!) {
    handFact(id: $id) {
      id
      form
      values {
        field
        text
      }
      source
      assurance
      evidenceDate
      document
      note
    }
  }
`);

export const RecordFact = graphql(/* GraphQL */ `
  mutation RecordFact($input: RecordFactInput!) {
    recordFact(input: $input) {
      supplierId
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const CorrectFact = graphql(/* GraphQL */ `
  mutation CorrectFact($input: CorrectFactInput!) {
    correctFact(input: $input) {
      supplierId
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const WithdrawFact = graphql(/* GraphQL */ `
  mutation WithdrawFact($input: WithdrawFactInput!) {
    withdrawFact(input: $input) {
      supplierId
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const PreferFact = graphql(/* GraphQL */ `
  mutation PreferFact($input: PreferFactInput!) {
    preferFact(input: $input) {
      supplierId
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const EndPreference = graphql(/* GraphQL */ `
  mutation EndPreference($preferenceId: ID!) {
    endPreference(preferenceId: $preferenceId) {
      supplierId
      userErrors {
        field
        code
        message
      }
    }
  }
`);
