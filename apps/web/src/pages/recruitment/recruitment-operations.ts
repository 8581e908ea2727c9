import { graphql } from '../../gql/gql.ts';

export const LabourAgentsQuery = graphql(/* GraphQL */ `
  query LabourAgents($search: String!) {
    labourAgents(search: $search) {
      total
      viewerCanRecord
      similar {
        ...SimilarAgents_pair
      }
      agents {
        corridors
        suppliers
        agent {
          id
          ...AgentTable_agent
        }
      }
    }
  }
`);

export const LabourAgentQuery = graphql(/* GraphQL */ `
  query LabourAgent($id: ID!) {
    labourAgent(id: $id) {
      agent {
        id
        ...Agent_agent
      }
      usages {
        corridorId
        supplierId
        supplierName
        isSubAgent
        origin {
          key
          name
        }
        destination {
          key
          name
        }
      }
      similar {
        ...SimilarAgents_pair
      }
      toldApart {
        ...ToldApart_agent
      }
      earlier {
        version
        ...EarlierVersions_version
      }
    }
  }
`);

/** Everything of an agent: for its page and for the form that changes it. */
export const AgentFragment = graphql(/* GraphQL */ `
  fragment Agent_agent on LabourAgent {
    id
    version
    name
    otherNames
    licenceNumber
    register
    checkedOn
    licence
    licenceUntil
    licenceRanOutOn
    services
    subAgents
    adChannels
    ended
    recordedAt
    viewerCanChange
    country {
      key
      name
    }
    complaints {
      day
      source
      text
    }
    recordedBy {
      name
      shortId
      nameNow
    }
  }
`);

/** Everything of a corridor: for its page, for the tab of its supplier, and for the form that changes it. */
export const CorridorFragment = graphql(/* GraphQL */ `
  fragment Corridor_corridor on RecruitmentCorridor {
    id
    version
    supplierId
    supplierName
    siteKey
    siteName
    workers
    agentUse
    contractLanguage
    contractUnderstood
    contractDays
    documentHolder
    documentAccess
    loan
    source
    evidenceDate
    netPayDate
    benchmarkMonths
    benchmarksLoaded
    ended
    recordedAt
    viewerCanChange
    origin {
      key
      name
    }
    destination {
      key
      name
    }
    agents {
      id
      name
      isSubAgent
      licence
      licenceRanOutOn
      checkedOn
      country {
        key
        name
      }
    }
    ledger {
      head
      payer
      months
      year
      statistic
      source
      amount {
        minor
        currency
        exponent
      }
    }
    totals {
      currency
      months
      amount {
        minor
        currency
        exponent
      }
      parts {
        payer
        months
        amount {
          minor
          currency
          exponent
        }
      }
    }
    netPay {
      minor
      currency
      exponent
    }
    recordedBy {
      name
      shortId
      nameNow
    }
  }
`);

export const SupplierCorridorsQuery = graphql(/* GraphQL */ `
  query SupplierCorridors($supplierId: ID!, $asOf: Date) {
    supplierCorridors(supplierId: $supplierId, asOf: $asOf) {
      viewerCanRecord
      sites {
        key
        name
        country {
          key
          name
        }
      }
      corridors {
        id
        ...Corridor_corridor
      }
    }
    supplier(id: $supplierId, asOf: $asOf) {
      id
      ...CorridorsPanel_supplier
    }
  }
`);

export const CorridorQuery = graphql(/* GraphQL */ `
  query Corridor($id: ID!) {
    corridor(id: $id) {
      corridor {
        id
        ...Corridor_corridor
      }
      earlier {
        version
        ...EarlierVersions_version
      }
    }
  }
`);

/** What the form of a corridor offers. */
export const CorridorFormQuery = graphql(/* GraphQL */ `
  query CorridorForm($supplierId: ID!) {
    recruitmentChoices {
      countries {
        key
        name
      }
    }
    supplierCorridors(supplierId: $supplierId) {
      sites {
        key
        name
        country {
          key
          name
        }
      }
    }
    labourAgents {
      agents {
        agent {
          id
          name
          country {
            key
            name
          }
        }
      }
    }
  }
`);

export const CountriesQuery = graphql(/* GraphQL */ `
  query RecruitmentCountries {
    recruitmentChoices {
      countries {
        key
        name
      }
    }
  }
`);

export const CurrenciesQuery = graphql(/* GraphQL */ `
  query RecruitmentCurrencies {
    recruitmentChoices {
      currencies {
        code
        name
        exponent
      }
    }
  }
`);
