import { graphql } from '../../gql/gql.ts';

export const RecordLabourAgent = graphql(/* GraphQL */ `
  mutation RecordLabourAgent($input: LabourAgentInput!) {
    recordLabourAgent(input: $input) {
      agent {
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

export const ChangeLabourAgent = graphql(/* GraphQL */ `
  mutation ChangeLabourAgent($input: ChangeLabourAgentInput!) {
    changeLabourAgent(input: $input) {
      agent {
        id
        ...Agent_agent
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const EndLabourAgent = graphql(/* GraphQL */ `
  mutation EndLabourAgent($input: EndLabourAgentInput!) {
    endLabourAgent(input: $input) {
      agent {
        id
        ...Agent_agent
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const TellAgentsApart = graphql(/* GraphQL */ `
  mutation TellAgentsApart($input: TellAgentsApartInput!) {
    tellAgentsApart(input: $input) {
      agent {
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

export const TakeBackTellingApart = graphql(/* GraphQL */ `
  mutation TakeBackTellingApart($input: TellAgentsApartInput!) {
    takeBackTellingApart(input: $input) {
      agent {
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

export const RecordCorridor = graphql(/* GraphQL */ `
  mutation RecordCorridor($input: RecordCorridorInput!) {
    recordCorridor(input: $input) {
      corridor {
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

export const ChangeCorridor = graphql(/* GraphQL */ `
  mutation ChangeCorridor($input: ChangeCorridorInput!) {
    changeCorridor(input: $input) {
      corridor {
        id
        ...Corridor_corridor
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const EndCorridor = graphql(/* GraphQL */ `
  mutation EndCorridor($input: EndCorridorInput!) {
    endCorridor(input: $input) {
      corridor {
        id
        ...Corridor_corridor
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);
