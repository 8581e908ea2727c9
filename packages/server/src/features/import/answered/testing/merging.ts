import type { TestDatabase } from '../../../../platform/db/testing/database.ts';
import type { Viewer } from '../../../../platform/tenancy/viewer.ts';
import { QUESTION_COLUMNS, type QuestionRow } from '../../../review/question-row.ts';
import { AssessPortion } from '../../../risk/commands/assess-portion.ts';
import { ScreeningLists } from '../../../risk/screening.ts';
import type { ImportRow } from '../../import-row.ts';
import { Importing } from '../../testing/importing.ts';
import { answering } from './answering.ts';

const HEADER = 'Vendor no,Supplier,Country,Address,Activity,Workers,Passports held by';

/** Rows that give one vendor number to suppliers with different names, so that the check asks whether they are the same. */
export const MILLS = '1,Acme Textiles,BD,12 Mill Road,cotton spinning,120,';
export const KNITS = '1,Brill Knitwear,BD,5 Dock Street,garment sewing,300,employer';

/** A vendor list as text. */
export function list(...rows: string[]): string {
  return [HEADER, ...rows].join('\n');
}

/** Merges and separates suppliers in tests. */
export class Merging {
  readonly importing: Importing;

  constructor(importing: Importing) {
    this.importing = importing;
  }

  static async begin(): Promise<{ merging: Merging; test: TestDatabase }> {
    const { importing, test } = await Importing.begin();
    return { merging: new Merging(importing), test };
  }

  /** @param more parameters after the organisation */
  async rows<Row extends object>({ organisationId }: Viewer, sql: string, ...more: readonly unknown[]): Promise<Row[]> {
    return this.importing.database.transaction(organisationId, (tx) => tx.query<Row>(sql, [organisationId, ...more]));
  }

  /** Open questions whether two rows of an import are the same supplier, in row order. */
  async pairs(viewer: Viewer, { id }: ImportRow): Promise<QuestionRow[]> {
    return this.rows<QuestionRow>(
      viewer,
      `SELECT ${QUESTION_COLUMNS} FROM review_questions q WHERE q.organisation_id = $1 AND q.import_id = $2 AND q.kind = 'match' AND NOT q.parked AND q.state = 'open'
       ORDER BY q.record_ordinal`,
      id,
    );
  }

  /** Answers that both are the same supplier. Returns the id of the answer. */
  async same(viewer: Viewer, question: QuestionRow | undefined): Promise<string> {
    if (question === undefined) throw new Error('Nothing is asked');
    const { database } = this.importing;
    const input = { questionId: question.id, version: question.version, answer: 'same', remember: false };
    const { answerId } = await answering(database).answer.execute(viewer, input);
    await answering(database).apply.execute(viewer.organisationId, question.id, async () => undefined);
    return answerId;
  }

  async revoke(viewer: Viewer, answerId: string): Promise<void> {
    await answering(this.importing.database).revoke.execute(viewer, answerId);
  }

  async assess({ organisationId }: Viewer): Promise<void> {
    await this.importing.database.transaction(organisationId, (tx) =>
      new AssessPortion(new ScreeningLists()).execute(tx, organisationId, '2026-11-25'),
    );
  }
}
