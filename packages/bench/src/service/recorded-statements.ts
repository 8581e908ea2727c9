import { ImportReadModel } from '../../../server/src/features/import/import.read-model.ts';
import { OverviewReadModel } from '../../../server/src/features/overview/overview.read-model.ts';
import { SuppliersReadModel } from '../../../server/src/features/portfolio/suppliers.read-model.ts';
import { Database, type Transaction } from '../../../server/src/platform/db/transaction.ts';
import { fromGlobalId } from '../../../server/src/platform/graphql/ids.ts';
import { databaseClock } from '../../../server/src/platform/time/clock.ts';
import type { Viewer } from '../../../server/src/platform/tenancy/viewer.ts';
import type { BenchOrganisation } from './running-service.ts';

/** One statement as a read-model sends it. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** The request of a page over HTTP, and the statements that its read-model sends for it. */
export interface MeasuredPage {
  readonly name: string;
  /** Name of the registered document that the page sends when it is opened. */
  readonly operation: string;
  /** @param importId global id of the import that brought the list */
  readonly variables: (importId: string) => object;
  statements(database: Database, organisation: BenchOrganisation, importId: string): Promise<readonly Statement[]>;
}

const firstPage = { order: { sort: 'ATTENTION', descending: false }, first: 100, after: null } as const;
const listed = (filter: object): object => ({ filter, sort: 'ATTENTION', first: 100 });

/** The page that shows how far the import of a list is. */
export const IMPORT_PAGE: MeasuredPage = {
  name: 'The import of the list',
  operation: 'ImportPage',
  variables: (importId) => ({ id: importId }),
  statements: (database, organisation, importId) =>
    recorded(database, (through) =>
      new ImportReadModel(through).one(aViewer(organisation), fromGlobalId('Import', importId)),
    ),
};

/** The pages that people open first. */
export const MEASURED_PAGES: readonly MeasuredPage[] = [
  {
    name: 'Overview',
    operation: 'OverviewOpening',
    variables: () => ({}),
    statements: (database, organisation) =>
      recorded(database, (through) => new OverviewReadModel(through).overview(aViewer(organisation))),
  },
  {
    name: 'Suppliers with facets',
    operation: 'Suppliers',
    variables: () => listed({}),
    statements: (database, organisation) =>
      recorded(database, (through) =>
        new SuppliersReadModel(through).list(aViewer(organisation), { ...firstPage, filter: {} }),
      ),
  },
  {
    name: 'Suppliers, filtered by label and country',
    operation: 'Suppliers',
    variables: () => listed({ labels: ['HIGH', 'CRITICAL'], countries: ['BD', 'IN'] }),
    statements: (database, organisation) =>
      recorded(database, (through) =>
        new SuppliersReadModel(through).list(aViewer(organisation), {
          ...firstPage,
          filter: { labels: ['HIGH', 'CRITICAL'], countries: ['BD', 'IN'] },
        }),
      ),
  },
  IMPORT_PAGE,
];

/** Statements that a read-model sends in one read. */
async function recorded(
  database: Database,
  read: (through: Database) => Promise<unknown>,
): Promise<readonly Statement[]> {
  const noting = new NotingDatabase(database);
  await read(noting);
  return noting.statements;
}

/** Wraps a database and records the statements. */
class NotingDatabase extends Database {
  readonly statements: Statement[] = [];
  readonly #behind: Database;

  constructor(behind: Database) {
    // No statement uses a separate connection.
    super({} as ConstructorParameters<typeof Database>[0], databaseClock);
    this.#behind = behind;
  }

  override transaction<Result>(organisationId: string, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.#behind.transaction(organisationId, (tx) => {
      const noting = Object.create(tx) as Transaction;
      noting.query = (sql, parameters = []) => {
        this.statements.push({ sql, parameters });
        return tx.query(sql, parameters);
      };
      return work(noting);
    });
  }
}

function aViewer({ id, ownerId }: BenchOrganisation): Viewer {
  return {
    userId: ownerId,
    displayName: 'The owner',
    organisationId: id,
    organisationName: 'An organisation',
    organisationKind: 'buyer',
    timeZone: 'Europe/London',
    roles: new Set(['owner', 'analyst']),
    locale: 'en',
    hasFreshProof: true,
  };
}
