import { graphql } from '../../gql/gql.ts';
import type { ConfigureImportInput } from '../../gql/graphql.ts';

/** Everything that the page of an import shows. Every change returns it. */
export const ImportFragment = graphql(/* GraphQL */ `
  fragment ImportPage_import on Import {
    id
    state
    version
    file {
      format
    }
    assessmentsWaiting
    ...StepHeader_import
    ...FileStep_import
    ...ColumnsStep_import
    ...CheckStep_import
    ...ImportStep_import
  }
`);

export const ImportQuery = graphql(/* GraphQL */ `
  query ImportPage($id: ID!) {
    import(id: $id) {
      ...ImportPage_import
    }
  }
`);

/** Suppliers that stay when an import is undone. */
export const KeptQuery = graphql(/* GraphQL */ `
  query ImportKeptSuppliers($id: ID!) {
    import(id: $id) {
      id
      keptOnUndo {
        supplierId
        name
        reason {
          code
          text
        }
      }
    }
  }
`);

export const CreateImport = graphql(/* GraphQL */ `
  mutation CreateImport($input: CreateImportInput!) {
    createImport(input: $input) {
      import {
        id
        version
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

/** The settings to override; the others stay as they are. */
export type FileChange = Omit<ConfigureImportInput, 'importId' | 'version'>;

export const ConfigureImport = graphql(/* GraphQL */ `
  mutation ConfigureImport($input: ConfigureImportInput!) {
    configureImport(input: $input) {
      import {
        ...ImportPage_import
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

/** The fields that a column can be read as. */
export const FieldsQuery = graphql(/* GraphQL */ `
  query ImportFields {
    fieldOptions {
      key
      name
      description
      group
      repeatable
      share
    }
  }
`);

/** What an import would lead to, as of its check. */
export const ForecastQuery = graphql(/* GraphQL */ `
  query ImportForecast($importId: ID!) {
    importForecast(importId: $importId) {
      bands {
        label
        today
        later
      }
      suppliers
      lacks {
        lack
        suppliers
      }
      mendings {
        column
        field
        suppliers
      }
      together
      units {
        field
        bands {
          label
          fraction
          percent
          unknown
        }
      }
      waitingRows
      exact
    }
  }
`);

export const MapImport = graphql(/* GraphQL */ `
  mutation MapImport($input: MapImportInput!) {
    mapImport(input: $input) {
      import {
        id
        version
        ...ImportPage_import
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const CheckImport = graphql(/* GraphQL */ `
  mutation CheckImport($input: ImportInput!) {
    checkImport(input: $input) {
      import {
        ...ImportPage_import
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const CommitImport = graphql(/* GraphQL */ `
  mutation CommitImport($input: ImportInput!) {
    commitImport(input: $input) {
      import {
        ...ImportPage_import
      }
      conflictingRecords {
        ...RecordList_record
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const DiscardImport = graphql(/* GraphQL */ `
  mutation DiscardImport($input: ImportInput!) {
    discardImport(input: $input) {
      import {
        ...ImportPage_import
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const UndoImport = graphql(/* GraphQL */ `
  mutation UndoImport($input: ImportInput!) {
    undoImport(input: $input) {
      import {
        ...ImportPage_import
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const RevokeMapping = graphql(/* GraphQL */ `
  mutation RevokeMapping($input: RevokeMappingInput!) {
    revokeMapping(input: $input) {
      mappingId
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const StopRun = graphql(/* GraphQL */ `
  mutation StopImportRun($input: CancelJobRunInput!) {
    cancelJobRun(input: $input) {
      jobRun {
        ...RunProgress_jobRun
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);
