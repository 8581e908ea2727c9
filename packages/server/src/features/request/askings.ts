import type { LanguageCode } from '@plumbline/questionnaire';
import { Parameters } from '../../platform/db/parameters.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { conditionsOf } from '../portfolio/filter-conditions.ts';
import type { SupplierFilter } from '../portfolio/supplier-filter.ts';
import { searchedWords } from '../portfolio/suppliers.read-model.ts';
import type { AskingTerms } from './asking-terms.ts';
import { firstContacts } from './contacts.ts';
import { OPEN } from './requests.ts';

/** Whom an asking is for: what the list of suppliers is filtered by, or these of it. */
export type Whom = { readonly filter: SupplierFilter } | { readonly supplierIds: readonly string[] };

/** An asking: prepared first, looked at, then carried out in batches. */
export interface PreparedAsking {
  readonly id: string;
  readonly whom: Whom;
  readonly terms: AskingTerms;
  readonly askedBy: string;
  readonly testedAt: Date | null;
  readonly startedAt: Date | null;
  /** Address up to which contacts were asked, in alphabetical order; empty at first. */
  readonly reached: string;
  /** Requests written so far. */
  readonly asked: number;
}

/** How many suppliers an asking is for, and how many of them are left out, by reason. */
export interface AskingCounts {
  readonly suppliers: number;
  readonly asked: number;
  readonly withoutContact: number;
  /** With a request that is still open. */
  readonly alreadyAsked: number;
}

/** A supplier with the contact that is asked, as an asking finds it. */
export interface FoundContact {
  readonly supplierId: string;
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: LanguageCode;
}

/** @throws NotFound */
export async function readAsking(
  tx: Transaction,
  organisationId: string,
  id: string,
  { locked = false } = {},
): Promise<PreparedAsking> {
  const [row] = await tx.query<PreparedAsking>(
    `SELECT id, whom, terms, asked_by AS "askedBy", tested_at AS "testedAt", started_at AS "startedAt", reached, asked
     FROM askings WHERE organisation_id = $1 AND id = $2${locked ? ' FOR UPDATE' : ''}`,
    [organisationId, id],
  );
  if (row === undefined) throw new NotFound('No asking has this id');
  return row;
}

/** SQL of the ids of the suppliers that are meant, with its parameters. */
async function meant(
  tx: Transaction,
  organisationId: string,
  whom: Whom,
): Promise<{ sql: string; parameters: Parameters }> {
  const parameters = new Parameters(organisationId);
  if ('supplierIds' in whom)
    return {
      sql: `SELECT p.supplier_id FROM portfolio p WHERE p.organisation_id = $1 AND p.supplier_id = ANY (${parameters.add(whom.supplierIds, 'uuid[]')})`,
      parameters,
    };
  const words = await searchedWords(tx, organisationId, whom.filter);
  const { always, byFacet } = conditionsOf(whom.filter, words, parameters);
  const where = ['p.organisation_id = $1', ...always, ...byFacet.values()].join(' AND ');
  return { sql: `SELECT p.supplier_id FROM portfolio p WHERE ${where}`, parameters };
}

const FOUND = (suppliers: string) => `
  meant AS MATERIALIZED (${suppliers}),
  first AS (${firstContacts('c.supplier_id IN (SELECT supplier_id FROM meant)')}),
  open AS (SELECT DISTINCT r.supplier_id FROM requests r WHERE r.organisation_id = $1 AND ${OPEN})`;

/** How many an asking is for. */
export async function countAsked(tx: Transaction, organisationId: string, whom: Whom): Promise<AskingCounts> {
  const { sql, parameters } = await meant(tx, organisationId, whom);
  const [row] = await tx.query<AskingCounts>(
    `WITH ${FOUND(sql)}
     SELECT count(*)::integer AS suppliers, count(*) FILTER (WHERE o.supplier_id IS NOT NULL)::integer AS "alreadyAsked",
       count(*) FILTER (WHERE o.supplier_id IS NULL AND f.id IS NULL)::integer AS "withoutContact",
       count(*) FILTER (WHERE o.supplier_id IS NULL AND f.id IS NOT NULL)::integer AS asked
     FROM meant m LEFT JOIN first f ON f."supplierId" = m.supplier_id LEFT JOIN open o ON o.supplier_id = m.supplier_id`,
    parameters.values,
  );
  if (row === undefined) throw new Error('An aggregate has one row');
  return row;
}

/** Why a supplier is not asked. */
export type LeftOutReason = 'no-contact' | 'already-asked';

/** Suppliers that are left out, with the reason, by name. @param most of them */
export async function leftOut(
  tx: Transaction,
  organisationId: string,
  whom: Whom,
  most: number,
): Promise<{ readonly id: string; readonly name: string; readonly reason: LeftOutReason }[]> {
  const { sql, parameters } = await meant(tx, organisationId, whom);
  return tx.query(
    `WITH ${FOUND(sql)}
     SELECT s.id, s.name, CASE WHEN o.supplier_id IS NULL THEN 'no-contact' ELSE 'already-asked' END AS reason
     FROM meant m JOIN suppliers s ON s.organisation_id = $1 AND s.id = m.supplier_id
     LEFT JOIN first f ON f."supplierId" = m.supplier_id LEFT JOIN open o ON o.supplier_id = m.supplier_id
     WHERE o.supplier_id IS NOT NULL OR f.id IS NULL ORDER BY s.name, s.id LIMIT ${parameters.add(most, 'integer')}`,
    parameters.values,
  );
}

/**
 * The next contacts to ask after an address, by address, so that all requests of one contact come in one batch.
 * @param most suppliers; more only where the last contact answers for more
 */
export async function nextContacts(
  tx: Transaction,
  organisationId: string,
  { whom, reached }: Pick<PreparedAsking, 'whom' | 'reached'>,
  most: number,
): Promise<FoundContact[]> {
  const { sql, parameters } = await meant(tx, organisationId, whom);
  const after = parameters.add(reached, 'text');
  return tx.query<FoundContact>(
    `WITH ${FOUND(sql)}, waiting AS (
       SELECT f.* FROM first f LEFT JOIN open o ON o.supplier_id = f."supplierId" WHERE o.supplier_id IS NULL AND f.email COLLATE "C" > ${after})
     SELECT w.* FROM waiting w ORDER BY w.email COLLATE "C" FETCH FIRST (${parameters.add(most, 'integer')}) ROWS WITH TIES`,
    parameters.values,
  );
}

/** One of the suppliers that are meant; null if there is none. */
export async function someMeant(tx: Transaction, organisationId: string, whom: Whom): Promise<string | null> {
  const { sql, parameters } = await meant(tx, organisationId, whom);
  const [row] = await tx.query<{ id: string }>(
    `SELECT supplier_id AS id FROM (${sql}) meant ORDER BY supplier_id LIMIT 1`,
    parameters.values,
  );
  return row?.id ?? null;
}
