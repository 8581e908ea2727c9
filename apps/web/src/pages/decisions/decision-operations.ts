import { graphql } from '../../gql/gql.ts';

/** What may be decided about a supplier now, and what each kind asks for. */
export const DecisionFormFragment = graphql(/* GraphQL */ `
  fragment DecisionForm_form on DecisionForm {
    openFindings
    barring
    alerts
    disclosedOn
    playbook {
      do
      doNot
    }
    approvers {
      name
      shortId
      nameNow
    }
    kinds {
      kind
      name
      explanation
      needsApproval
      needsChecklist
      needsConditions
      needsOwner
      needsLots
      reasons {
        key
        text
      }
    }
    notOffered {
      kind
      name
      why
    }
    owners {
      id
      isYou
      person {
        name
        shortId
        nameNow
      }
    }
    checklist {
      key
      question
      help
    }
  }
`);

export const DecisionFormQuery = graphql(/* GraphQL */ `
  query DecisionForm($supplierId: ID!) {
    decisionForm(supplierId: $supplierId) {
      ...DecisionForm_form
    }
  }
`);

export const RunSafeguardingCheck = graphql(/* GraphQL */ `
  mutation RunSafeguardingCheck($supplierId: ID!) {
    runSafeguardingCheck(supplierId: $supplierId) {
      text
    }
  }
`);

export const Decide = graphql(/* GraphQL */ `
  mutation Decide($input: DecideInput!) {
    decide(input: $input) {
      decision {
        id
        state
        kindText
        version
      }
      ...AfterDecision_payload
    }
  }
`);

export const ApproveDecision = graphql(/* GraphQL */ `
  mutation ApproveDecision($input: DecisionInput!) {
    approveDecision(input: $input) {
      ...AfterDecision_payload
    }
  }
`);

export const DeclineDecision = graphql(/* GraphQL */ `
  mutation DeclineDecision($input: DecisionInput!) {
    declineDecision(input: $input) {
      ...AfterDecision_payload
    }
  }
`);

export const WithdrawDecision = graphql(/* GraphQL */ `
  mutation WithdrawDecision($input: DecisionInput!) {
    withdrawDecision(input: $input) {
      ...AfterDecision_payload
    }
  }
`);

/** What comes back when a decision is made, approved, declined, withdrawn or taken back. */
export const AfterDecision = graphql(/* GraphQL */ `
  fragment AfterDecision_payload on DecisionPayload {
    supplier {
      ...AfterDecision_supplier
    }
    userErrors {
      field
      code
      message
    }
  }
`);

/** What a decision changes on a supplier's page and in its row of the list. */
graphql(/* GraphQL */ `
  fragment AfterDecision_supplier on Supplier {
    id
    row {
      id
      needsDecision
      decision
      decisionUntil
      proposal
      hold {
        text
        waits
      }
    }
    ...DecisionPanel_supplier
    ...DecisionHistory_supplier
  }
`);
