import type { Table } from '@plumbline/reference-data/edition';
import type { ListEntry } from '@plumbline/matching';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { SHIPPED_TABLES } from './kept-basis.ts';

/** A table or a screening list as a result used it. */
export interface OpenedEdition extends Omit<Table, 'edition'> {
  readonly edition: Omit<Table['edition'], 'expected'>;
  /** Under which it is kept; the id of a screening list. */
  readonly digest: string;
  /** Digest of the table of that key in this version, to tell whether it is another; null for a list, and where no table has the key any more. */
  readonly shipped: string | null;
}

const LIST_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const listSql = 'SELECT name, kind, edition, entries FROM screening_lists WHERE organisation_id = $1 AND id = $2::uuid';

export function openEditionPlans(organisationId: string, id: string): readonly DeclaredPlan[] {
  const columns = ['organisation_id', 'id'];
  return [
    {
      name: 'one screening list',
      sql: listSql,
      parameters: [organisationId, id],
      index: 'screening_lists_pkey',
      columns,
    },
  ];
}

/**
 * Opens what a result names: a table by the digest of its rows, whichever version shipped it, or a screening list of the organisation by its id.
 * @returns null where there is none
 */
export async function openEdition(
  tx: Transaction,
  organisationId: string,
  digest: string,
): Promise<OpenedEdition | null> {
  if (LIST_ID.test(digest)) return openList(tx, organisationId, digest);
  const [kept] = await tx.query<{ content: string }>(
    `SELECT content FROM kept_editions WHERE digest = $1 AND kind = 'table'`,
    [digest],
  );
  if (kept === undefined) return null;
  const table = JSON.parse(kept.content) as Table;
  const shipped = SHIPPED_TABLES.find(({ key }) => key === table.edition.key)?.digest ?? null;
  return { ...table, digest, shipped };
}

async function openList(tx: Transaction, organisationId: string, id: string): Promise<OpenedEdition | null> {
  const [list] = await tx.query<{ name: string; kind: string; edition: string; entries: readonly ListEntry[] }>(
    listSql,
    [organisationId, id],
  );
  if (list === undefined) return null;
  const { name, kind, edition, entries } = list;
  return {
    digest: id,
    shipped: null,
    edition: { key: `list.${kind}`, title: name, publisher: '', edition, date: edition, source: '', licence: '' },
    columns: ['id', 'names', 'countries', 'status', 'hs', 'identifiers'],
    rows: entries.map((entry) => [
      entry.id,
      entry.names.join('; '),
      entry.countries.join(' '),
      entry.status,
      entry.hs.join(' '),
      entry.identifiers.map(({ value }) => value).join('; '),
    ]),
  };
}
