import { Config, environmentSchema } from '../../../server/src/platform/config/config.ts';
import { openDatabase } from '../../../server/src/platform/db/data-source.ts';

/** Repeats the suppliers of an organisation, under other names, until there are so many. @param environment settings of the service */
export async function repeatSuppliers(
  environment: Readonly<Record<string, string>>,
  organisationId: string,
  count: number,
): Promise<void> {
  const config = new Config(environmentSchema.parse(environment));
  const database = await openDatabase(config, 'plumbline-bench', [], () => undefined);
  try {
    await database.transaction(organisationId, async (tx) => {
      await tx.write(
        `CREATE TEMP TABLE repeated ON COMMIT DROP AS
           SELECT p.supplier_id AS id, uuidv7() AS copy, n
           FROM portfolio p, generate_series(1, $2::integer / (SELECT count(*)::integer FROM portfolio o WHERE o.organisation_id = $1)) AS n
           WHERE p.organisation_id = $1`,
        [organisationId, count],
      );
      for (const [table, key, names] of [
        ['suppliers', 'id', ['name']],
        ['portfolio', 'supplier_id', ['name', 'name_sort']],
      ] as const) {
        const columns = await tx.query<{ name: string }>(
          `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
          [table],
        );
        const instead: Readonly<Record<string, string>> = Object.fromEntries<string>([
          [key, 'r.copy'],
          ...names.map((name): [string, string] => [name, `t.${name} || ' ' || r.n`]),
        ]);
        const list = columns.map(({ name }) => name);
        await tx.write(
          `INSERT INTO ${table} (${list.join(', ')}) SELECT ${list.map((name) => instead[name] ?? `t.${name}`).join(', ')}
           FROM repeated r JOIN ${table} t ON t.organisation_id = $1 AND t.${key} = r.id`,
          [organisationId],
        );
      }
    });
  } finally {
    await database.close();
  }
}
