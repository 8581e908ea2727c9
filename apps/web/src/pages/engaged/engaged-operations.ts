import { graphql } from '../../gql/gql.ts';

export const AskForEvidence = graphql(/* GraphQL */ `
  mutation AskForEvidence($input: AskForEvidenceInput!) {
    askForEvidence(input: $input) {
      done
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const RecordFinding = graphql(/* GraphQL */ `
  mutation RecordFinding($input: RecordFindingInput!) {
    recordFinding(input: $input) {
      done
      userErrors {
        field
        code
        message
      }
    }
  }
`);
