import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import type { SupplierAssessment } from '@plumbline/risk';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { AssessedSupplier } from './assess-supplier.ts';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/**
 * Suppliers of one row of `explanations`. Explanations of one list say nearly the same, so together they take about 0.6 KB a supplier where each takes 20 KB,
 * and one alone 4 KB.
 */
const TOGETHER = 50;

/**
 * Keeps whole results, with flags, terms and gaps, as the engine made them. Codes and numbers hold for the input hash of the result; rows and days of
 * evidence are those of when it was made, and the observations tell those of every other day.
 */
export class Explanations {
  readonly #tx: Transaction;
  readonly #organisationId: string;
  readonly #kept = new Map<string, string>();
  /** Lines that are not written yet, by supplier id. */
  #lines = new Map<string, string>();

  constructor(tx: Transaction, organisationId: string) {
    this.#tx = tx;
    this.#organisationId = organisationId;
  }

  async keep({ supplier, assessment }: AssessedSupplier): Promise<void> {
    this.#lines.set(supplier.id, `${supplier.id} ${JSON.stringify(assessment)}\n`);
    if (this.#lines.size >= TOGETHER) await this.#write();
  }

  /** The id of the row of `explanations` that each supplier is in, by supplier id. */
  async kept(): Promise<ReadonlyMap<string, string>> {
    if (this.#lines.size > 0) await this.#write();
    return this.#kept;
  }

  async #write(): Promise<void> {
    const lines = this.#lines;
    this.#lines = new Map();
    const [row] = await this.#tx.query<{ id: string }>(
      'INSERT INTO explanations (organisation_id, id, content) VALUES ($1, uuidv7(), $2) RETURNING id',
      [this.#organisationId, await compress([...lines.values()].join(''))],
    );
    for (const supplierId of lines.keys()) this.#kept.set(supplierId, row?.id ?? '');
  }
}

/**
 * Opens the whole result that a row of `assessments` stands for, as the engine that it names made it.
 * @returns null where a version made the result that kept no explanations, or the organisation has no such result
 */
export async function openExplanation(
  tx: Transaction,
  organisationId: string,
  supplierId: string,
  assessmentId: string,
): Promise<SupplierAssessment | null> {
  const [held] = await tx.query<{ explanationsId: string }>(
    `SELECT explanations_id AS "explanationsId" FROM assessments
     WHERE organisation_id = $1 AND supplier_id = $2 AND id = $3 AND explanations_id IS NOT NULL`,
    [organisationId, supplierId, assessmentId],
  );
  if (held === undefined) return null;
  const [row] = await tx.queryShared<{ content: Buffer }>(
    'SELECT content FROM explanations WHERE organisation_id = $1 AND id = $2',
    [organisationId, held.explanationsId],
  );
  if (row === undefined) return null;
  const text = (await decompress(row.content)).toString();
  const start = text.indexOf(`${supplierId} {`);
  return JSON.parse(text.slice(start + supplierId.length, text.indexOf('\n', start))) as SupplierAssessment;
}
