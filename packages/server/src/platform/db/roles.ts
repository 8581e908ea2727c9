import pg from 'pg';

/** Roles that log in, by the environment variable that holds their address. */
const LOGINS = {
  DATABASE_URL: 'plumbline_app',
  SYSTEM_DATABASE_URL: 'plumbline_system',
  AUDITOR_DATABASE_URL: 'plumbline_auditor',
  AUTH_DATABASE_URL: 'plumbline_auth',
  QUEUE_DATABASE_URL: 'plumbline_queue',
} as const;

/** Database address of each role that logs in. */
export type RoleUrls = Readonly<Record<keyof typeof LOGINS, string>>;

function passwordIn(url: string, variable: string, role: string): string {
  const { username, password } = new URL(url);
  if (decodeURIComponent(username) !== role) throw new Error(`${variable} must name the role ${role}`);
  return decodeURIComponent(password);
}

/**
 * Creates the roles that the migrations grant rights to. None is a superuser or can bypass row-level security.
 * @param url of a superuser, or of a role that may create roles
 */
export async function ensureRoles(url: string, urls: RoleUrls): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const plain = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION';
    const names = ['plumbline_owner', 'plumbline_safeguarding', ...Object.values(LOGINS)];
    const { rows } = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles WHERE rolname = ANY ($1)', [
      names,
    ]);
    const existing = new Set(rows.map(({ rolname }) => rolname));
    for (const name of names) if (!existing.has(name)) await client.query(`CREATE ROLE ${name} ${plain} NOLOGIN`);
    for (const [variable, role] of Object.entries(LOGINS)) {
      const password = pg.escapeLiteral(passwordIn(urls[variable as keyof RoleUrls], variable, role));
      await client.query(`ALTER ROLE ${role} LOGIN PASSWORD ${password}`);
    }
    const database = pg.escapeIdentifier(new URL(url).pathname.slice(1));
    await client.query(`
      GRANT plumbline_owner TO CURRENT_USER;
      REVOKE ALL ON DATABASE ${database} FROM PUBLIC;
      GRANT CONNECT ON DATABASE ${database} TO ${Object.values(LOGINS).join(', ')};
      GRANT CONNECT, CREATE, TEMPORARY ON DATABASE ${database} TO plumbline_owner;
      GRANT TEMPORARY ON DATABASE ${database} TO plumbline_app;
      ALTER SCHEMA public OWNER TO plumbline_owner;
      REVOKE ALL ON SCHEMA public FROM PUBLIC;`);
  } finally {
    await client.end();
  }
}
