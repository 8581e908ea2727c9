import type { Transaction } from '../../../platform/db/transaction.ts';

/** Contacts of a file, as SQL. */
export interface ToldContacts {
  /** Rows of `supplier_id`, `ordinal`, `email`, `name` and `language`; $1 is the organisation, the parameters follow from $2. */
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * Keeps contacts that an import tells of: new ones, and what is told of those that only imports have told of. What somebody typed stays. One without a name is called
 * by its address, and asked in English where the file says no language. Telling it again changes nothing.
 */
export async function keepImportedContacts(
  tx: Transaction,
  { organisationId, importId, userId }: Readonly<Record<'organisationId' | 'importId' | 'userId', string>>,
  { sql, parameters }: ToldContacts,
): Promise<void> {
  const [at, now, by] = [1, 2, 3].map((place) => `$${String(parameters.length + 1 + place)}`);
  await tx.query(
    `INSERT INTO contacts AS kept (organisation_id, supplier_id, email, name, language, added_by, added_at, told_by_imports, typed)
     SELECT DISTINCT ON (t.supplier_id, t.email) $1, t.supplier_id, t.email, coalesce(t.name, c.name, t.email), coalesce(t.language, c.language, 'en'),
       ${by}::uuid, ${now}::timestamptz, ARRAY[${at}::uuid], false
     FROM (${sql}) t LEFT JOIN contacts c ON c.organisation_id = $1 AND c.supplier_id = t.supplier_id AND c.email = t.email
     ORDER BY t.supplier_id, t.email, t.ordinal
     ON CONFLICT (organisation_id, supplier_id, email) DO UPDATE SET
       told_by_imports = array_remove(kept.told_by_imports, ${at}::uuid) || excluded.told_by_imports,
       name = CASE WHEN kept.typed THEN kept.name ELSE excluded.name END,
       language = CASE WHEN kept.typed THEN kept.language ELSE excluded.language END`,
    [organisationId, ...parameters, importId, tx.now, userId],
  );
}
