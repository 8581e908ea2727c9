import { graphql } from '../../gql/gql.ts';

/** What suppliers can be narrowed by, beside the list and at the desk. */
export const FacetFragment = graphql(/* GraphQL */ `
  fragment Facets_facet on Facet {
    key
    name
    multiValued
    values {
      value
      name
      count
    }
  }
`);
