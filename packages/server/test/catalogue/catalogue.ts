import type pg from 'pg';

/** The roles of the service. */
const ROLE_PATTERN = 'plumbline\\_%';

async function lines(client: pg.Client, sql: string): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(sql);
  return rows.map(({ line }) => line);
}

const schemas = `('public', 'past', 'auditor', 'auth', 'bullmq', 'safeguarding')`;

/** Everything in the catalogue that decides who may read and write what, as comparable lines. */
export async function catalogueOf(client: pg.Client): Promise<Record<string, string[]>> {
  return {
    roles: await lines(
      client,
      `SELECT format('%s: superuser %s, bypasses row security %s, creates roles %s, creates databases %s, logs in %s, is member of %s', rolname, rolsuper, rolbypassrls,
         rolcreaterole, rolcreatedb, rolcanlogin, coalesce((SELECT string_agg(parent.rolname, ' ' ORDER BY parent.rolname)
           FROM pg_auth_members JOIN pg_roles parent ON parent.oid = roleid WHERE member = r.oid), 'none')) AS line
       FROM pg_roles r WHERE rolname LIKE '${ROLE_PATTERN}' ORDER BY rolname`,
    ),
    schemas: await lines(
      client,
      `SELECT format('%s, owner %s: %s %s', nspname, pg_get_userbyid(nspowner), coalesce(grantee.rolname, 'everybody'), string_agg(privilege_type, ' ' ORDER BY privilege_type)) AS line
       FROM pg_namespace, aclexplode(coalesce(nspacl, acldefault('n', nspowner))) acl LEFT JOIN pg_roles grantee ON grantee.oid = acl.grantee
       WHERE nspname IN ${schemas} GROUP BY nspname, nspowner, grantee.rolname ORDER BY 1`,
    ),
    tables: await lines(
      client,
      `SELECT format('%s.%s, owner %s, row security %s', nspname, relname, pg_get_userbyid(relowner),
         CASE WHEN relkind = 'v' THEN 'of its tables' WHEN relforcerowsecurity AND relrowsecurity THEN 'forced' WHEN relrowsecurity THEN 'on' ELSE 'off' END) AS line
       FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE relkind IN ('r', 'p', 'v', 'm') AND nspname IN ${schemas} ORDER BY 1`,
    ),
    policies: await lines(
      client,
      `SELECT format('%s.%s: %s, %s %s for %s, using %s, with check %s', schemaname, tablename, policyname, permissive, cmd, array_to_string(roles, ' '),
         coalesce(qual, 'none'), coalesce(with_check, 'none')) AS line
       FROM pg_policies WHERE schemaname IN ${schemas} ORDER BY 1`,
    ),
    tableGrants: await lines(
      client,
      `SELECT format('%s.%s: %s %s', nspname, relname, coalesce(grantee.rolname, 'everybody'), string_agg(privilege_type, ' ' ORDER BY privilege_type)) AS line
       FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace, aclexplode(relacl) acl LEFT JOIN pg_roles grantee ON grantee.oid = acl.grantee
       WHERE nspname IN ${schemas} AND relkind IN ('r', 'p', 'v', 'm', 'S') AND acl.grantee <> relowner GROUP BY nspname, relname, grantee.rolname ORDER BY 1`,
    ),
    columnGrants: await lines(
      client,
      `SELECT format('%s.%s (%s): %s %s', nspname, relname, attname, coalesce(grantee.rolname, 'everybody'), string_agg(privilege_type, ' ' ORDER BY privilege_type)) AS line
       FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid JOIN pg_namespace n ON n.oid = relnamespace, aclexplode(attacl) acl
       LEFT JOIN pg_roles grantee ON grantee.oid = acl.grantee WHERE nspname IN ${schemas} GROUP BY nspname, relname, attname, grantee.rolname ORDER BY 1`,
    ),
    // The queue has many similar functions, so they are only counted.
    functions: await lines(
      client,
      `SELECT format('%s%s, %s: %s', nspname, CASE WHEN nspname = 'bullmq' THEN format(', %s functions', count(*)) ELSE '.' || min(proname) END,
         CASE WHEN prosecdef THEN 'as its owner ' || pg_get_userbyid(proowner) ELSE 'as the caller' END, who) AS line
       FROM (SELECT nspname, p.oid, proname, prosecdef, proowner, (SELECT string_agg(coalesce(grantee.rolname, 'everybody'), ' ' ORDER BY grantee.rolname)
           FROM aclexplode(coalesce(proacl, acldefault('f', proowner))) acl LEFT JOIN pg_roles grantee ON grantee.oid = acl.grantee
           WHERE acl.grantee <> proowner) AS who FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace WHERE nspname IN ${schemas}) f
       GROUP BY nspname, CASE WHEN nspname = 'bullmq' THEN NULL ELSE oid END, prosecdef, proowner, who ORDER BY 1`,
    ),
    defaultGrants: await lines(
      client,
      `SELECT format('%s %s', pg_get_userbyid(defaclrole), defaclacl) AS line FROM pg_default_acl ORDER BY 1`,
    ),
  };
}

/** Names of the tables of organisations. */
export async function tenantTables(client: pg.Client): Promise<string[]> {
  return lines(
    client,
    `SELECT relname AS line FROM pg_class c JOIN pg_attribute a ON attrelid = c.oid AND attname = 'organisation_id' AND NOT attisdropped
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname`,
  );
}
