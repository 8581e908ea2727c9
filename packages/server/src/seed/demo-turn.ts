import type { AuthDatabase } from '../platform/auth/auth-database.ts';
import { demoFill } from '../platform/db/demo-fill.ts';
import type { Database } from '../platform/db/transaction.ts';

/** What a start does with the demo: fills it, goes on with one that was broken off, or leaves the database alone. */
export type DemoTurn = 'fill' | 'go on' | 'leave' | 'leave broken off';

/**
 * The demo is filled once, into a database without organisations. One that was broken off goes on only while nobody has signed in: what there is may be somebody's
 * work from then on, and so is a database with organisations in which the demo was never begun.
 */
export async function demoTurn(database: Database, auth: Pick<AuthDatabase, 'query'>): Promise<DemoTurn> {
  const isThere = async (sql: string): Promise<boolean> => (await auth.query(sql)).length > 0;
  const fill = await demoFill(database);
  if (fill === 'done') return 'leave';
  if (fill === 'none') return (await isThere('SELECT FROM auth.organisations LIMIT 1')) ? 'leave' : 'fill';
  const wasUsed = await isThere(`SELECT FROM auth.member_events WHERE kind = 'access.signed-in' LIMIT 1`);
  return wasUsed ? 'leave broken off' : 'go on';
}

/** The people of the demo, a line each. */
export async function demoSignIns(auth: Pick<AuthDatabase, 'query'>): Promise<string[]> {
  const people = await auth.query<{ email: string; role: string; name: string }>(
    `SELECT person.email, member.role, organisation.name FROM auth.members member
     JOIN auth.users person ON person.id = member.user_id JOIN auth.organisations organisation ON organisation.id = member.organisation_id
     WHERE organisation.demo AND person.email LIKE '%.example' ORDER BY organisation.created_at, organisation.name, member.created_at, person.email`,
  );
  return people.map(({ email, role, name }) => `  ${email.padEnd(30)} ${role.replaceAll(',', ', ')} of ${name} (demo)`);
}
