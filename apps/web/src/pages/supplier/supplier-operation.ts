import { graphql } from '../../gql/gql.ts';

export const SupplierQuery = graphql(/* GraphQL */ `
  query Supplier($id: ID!) {
    supplier(id: $id) {
      id
      name
      reassessing
      assessment {
        assessedAt
      }
      openProposal {
        id
      }
      ...SupplierHeader_supplier
      ...Result_supplier
      ...SidePanels_supplier
      ...Facts_supplier
      ...EvidenceBasis_supplier
      ...DecisionPanel_supplier
      ...History_supplier
      ...DecisionDialog_supplier
    }
  }
`);
