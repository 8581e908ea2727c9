import { graphql } from '../../gql/gql.ts';

export const SupplierRemedyQuery = graphql(/* GraphQL */ `
  query SupplierRemedy($supplierId: ID!, $asOf: Date) {
    supplierRemedy(supplierId: $supplierId, asOf: $asOf) {
      id
      ...RemedyView_supplierRemedy
    }
  }
`);

export const RecordResponse = graphql(/* GraphQL */ `
  mutation RecordResponse($input: RecordResponseInput!) {
    recordResponse(input: $input) {
      supplierRemedy {
        id
        ...RemedyView_supplierRemedy
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const AcceptPlan = graphql(/* GraphQL */ `
  mutation AcceptPlan($input: AcceptPlanInput!) {
    acceptPlan(input: $input) {
      supplierRemedy {
        id
        ...RemedyView_supplierRemedy
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const MarkOnSchedule = graphql(/* GraphQL */ `
  mutation MarkOnSchedule($input: MarkOnScheduleInput!) {
    markOnSchedule(input: $input) {
      supplierRemedy {
        id
        ...RemedyView_supplierRemedy
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const ConfirmByWorkers = graphql(/* GraphQL */ `
  mutation ConfirmByWorkers($input: ConfirmByWorkersInput!) {
    confirmByWorkers(input: $input) {
      supplierRemedy {
        id
        ...RemedyView_supplierRemedy
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const AddRemedyEntry = graphql(/* GraphQL */ `
  mutation AddRemedyEntry($input: AddRemedyEntryInput!) {
    addRemedyEntry(input: $input) {
      supplierRemedy {
        id
        ...RemedyView_supplierRemedy
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);
