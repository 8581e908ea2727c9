import { graphql } from '../../gql/gql.ts';

export const FindQuery = graphql(/* GraphQL */ `
  query Find($text: String!) {
    find(text: $text) {
      suppliers {
        supplierId
        name
        localName
        externalId
        country
        label
      }
      more
      sites {
        siteId
        name
        supplierId
        supplierName
      }
      agents {
        agentId
        name
        country
      }
      values {
        facet
        value
        name
      }
      suggestions
      leftOut
    }
  }
`);
