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

export const EngagedPackFormQuery = graphql(/* GraphQL */ `
  query EngagedPackForm($engagedId: ID!) {
    engagedPackForm(engagedId: $engagedId) {
      buyerName
      today
      languages
      purposes {
        code
        text
      }
      kinds {
        code
        text
      }
      suppliers {
        id
        name
      }
    }
  }
`);

export const EngagedPackPreviewQuery = graphql(/* GraphQL */ `
  query EngagedPackPreview($request: EngagedPackInput!) {
    engagedPackPreview(request: $request) {
      contents {
        ...PackContents_contents
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const BuildEngagedPack = graphql(/* GraphQL */ `
  mutation BuildEngagedPack($input: EngagedPackInput!) {
    buildEngagedPack(input: $input) {
      packId
      userErrors {
        field
        code
        message
      }
    }
  }
`);
