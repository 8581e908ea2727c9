import { graphql } from '../../gql/gql.ts';

export const PacksQuery = graphql(/* GraphQL */ `
  query Packs {
    packs {
      viewerCanBuild
      packs {
        id
        ...PackTable_pack
      }
      signer {
        ...Signer_signer
      }
    }
  }
`);

export const PackQuery = graphql(/* GraphQL */ `
  query Pack($packId: ID!) {
    pack(packId: $packId) {
      mostLinkDays
      pack {
        id
        ...PackPage_pack
        ...PackScope_pack
        ...PackActions_pack
        contents {
          ...PackContents_contents
        }
      }
      links {
        ...PackLinks_link
      }
      downloads {
        ...PackDownloads_download
      }
    }
  }
`);

export const PackFormQuery = graphql(/* GraphQL */ `
  query PackForm {
    packForm {
      languages
      today
      mostSuppliers
      purposes {
        code
        text
        followsLots
      }
      chains {
        code
        text
      }
    }
  }
`);

export const PackPreviewQuery = graphql(/* GraphQL */ `
  query PackPreview($request: PackRequestInput!) {
    packPreview(request: $request) {
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

/** Suppliers to choose from, by name. */
export const PackSuppliersQuery = graphql(/* GraphQL */ `
  query PackSuppliers($search: String!) {
    suppliers(first: 20, filter: { search: $search }, sort: NAME, descending: false) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

/** Sites that a pack about these suppliers can be narrowed to. */
export const PackSitesQuery = graphql(/* GraphQL */ `
  query PackSites($supplierIds: [ID!]!) {
    packSites(supplierIds: $supplierIds) {
      siteId
      name
      supplierId
      supplierName
    }
  }
`);

export const BuildPack = graphql(/* GraphQL */ `
  mutation BuildPack($input: PackRequestInput!) {
    buildPack(input: $input) {
      pack {
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

/** What each change of a pack answers. */
export const PackChanged = graphql(/* GraphQL */ `
  fragment PackChanged_payload on PackPayload {
    pack {
      id
      ...PackPage_pack
      ...PackActions_pack
    }
    userErrors {
      field
      code
      message
    }
  }
`);

export const ReleasePack = graphql(/* GraphQL */ `
  mutation ReleasePack($input: PackInput!) {
    releasePack(input: $input) {
      ...PackChanged_payload
    }
  }
`);

export const DiscardPack = graphql(/* GraphQL */ `
  mutation DiscardPack($input: PackInput!) {
    discardPack(input: $input) {
      ...PackChanged_payload
    }
  }
`);

export const WithdrawPack = graphql(/* GraphQL */ `
  mutation WithdrawPack($input: WithdrawPackInput!) {
    withdrawPack(input: $input) {
      ...PackChanged_payload
    }
  }
`);

export const MakePackLink = graphql(/* GraphQL */ `
  mutation MakePackLink($input: MakePackLinkInput!) {
    makePackLink(input: $input) {
      address
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const RevokePackLink = graphql(/* GraphQL */ `
  mutation RevokePackLink($input: RevokePackLinkInput!) {
    revokePackLink(input: $input) {
      address
      userErrors {
        field
        code
        message
      }
    }
  }
`);
