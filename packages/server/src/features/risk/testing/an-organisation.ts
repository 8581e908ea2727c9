import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '../../../platform/db/testing/database.ts';
import type { WrittenFile } from '../../supplier/testing/a-record.ts';
import { AssessPortion } from '../commands/assess-portion.ts';
import { ScreeningLists } from '../screening.ts';
import { recordImport, undoImport } from './an-import.ts';
import type { RecordedImport } from './an-import.ts';

/** Day of assessment unless a test gives another. */
export const TODAY = '2026-11-25';

/** A file with the columns that decide most. */
export function aFile(...rows: string[][]): WrittenFile {
  const header = [
    'Supplier',
    'Country',
    'Address',
    'Products',
    'Workers',
    'Migrant workers %',
    'Passports held by',
    'Passport access',
  ];
  return { header, rows, asOf: '2026-11-01' };
}

/** Mills with two sites; at the second one the given holder keeps the passports. */
export function twoSites(holder: string): WrittenFile {
  return aFile(
    ['Acme Mills', 'India', 'Plot 1', 'cotton shirts', '100', '10', 'worker', 'any hour'],
    ['Acme Mills', 'India', 'Plot 2', 'cotton shirts', '50', '40', holder, 'none'],
  );
}

/** A new organisation. */
export class AnOrganisation {
  readonly id = randomUUID();
  readonly portion: AssessPortion;
  readonly #db: TestDatabase;

  constructor(db: TestDatabase) {
    this.#db = db;
    this.portion = new AssessPortion(new ScreeningLists());
  }

  import(file: WrittenFile): Promise<RecordedImport> {
    return recordImport(this.#db.database, this.id, file);
  }

  undo(taken: RecordedImport): Promise<void> {
    return undoImport(this.#db.database, this.id, taken);
  }

  /** Assesses all waiting suppliers. */
  async assess(today = TODAY): Promise<void> {
    for (let taken = 1; taken > 0;) {
      ({ taken } = await this.#db.database.transaction(this.id, (tx) => this.portion.execute(tx, this.id, today)));
    }
  }

  /** Rows that are visible to the organisation. */
  rows<Row extends object = Record<string, unknown>>(sql: string): Promise<Row[]> {
    return this.#db.database.transaction(this.id, (tx) => tx.query<Row>(sql));
  }
}
