import { graphql } from '../../gql/gql.ts';

export const SupplierContactsQuery = graphql(/* GraphQL */ `
  query SupplierContacts($supplierId: ID!) {
    supplierContacts(supplierId: $supplierId) {
      id
      name
      email
      language
      askedAt
      viewerCanRemove
    }
    requestForm(supplierIds: []) {
      languages {
        key
        name
      }
    }
  }
`);

export const RequestLanguagesQuery = graphql(/* GraphQL */ `
  query RequestLanguages {
    requestForm(supplierIds: []) {
      languages {
        key
        name
      }
    }
  }
`);

export const SaveContact = graphql(/* GraphQL */ `
  mutation SaveContact($input: SaveContactInput!) {
    saveContact(input: $input) {
      contactId
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const RemoveContact = graphql(/* GraphQL */ `
  mutation RemoveContact($input: ContactInput!) {
    removeContact(input: $input) {
      contactId
      userErrors {
        field
        code
        message
      }
    }
  }
`);
