import { DataSource, EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Prepared, Workload } from '../benchmark.ts';
import { connected, emptyTables, liveDigest, liveTables, type LiveTable } from './live-tables.ts';
import { databaseOf } from './our-import.ts';
import { copyFinishedRows } from './supplier-list.ts';

const chunk = 500;

interface Column {
  readonly name: string;
  readonly type: string;
  readonly key: boolean;
}

/** `save` of TypeORM on the finished rows, chunk by chunk in one transaction: the usual first approach in a project with entities. */
export async function prepareSavedImport(workload: Workload): Promise<Prepared> {
  const url = databaseOf(workload).others.ADMIN_URL;
  const admin = await connected(url);
  const columns = new Map<LiveTable, readonly Column[]>();
  const finished = new Map<LiveTable, object[]>();
  await emptyTables(admin);
  await copyFinishedRows(workload, admin);
  for (const table of liveTables) {
    const { rows } = await admin.query<Column>(
      `SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type, a.attnum = ANY (i.indkey) AS key
       FROM pg_attribute a JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
       WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum`,
      [table],
    );
    columns.set(table, rows);
    finished.set(table, (await admin.query<object>(`SELECT * FROM ${table}`)).rows);
  }
  await emptyTables(admin);
  const source = new DataSource({
    type: 'postgres',
    url,
    entities: [...columns].map(([table, own]) => schemaOf(table, own)),
  });
  await source.initialize();
  const run = async (): Promise<number> => {
    await source.transaction(async (manager) => {
      for (const [table, rows] of finished)
        await manager.save(
          table,
          rows.map((row) => ({ ...row })),
          { chunk },
        );
    });
    return workload.size;
  };
  return { reset: () => emptyTables(admin), run, answer: () => run().then(() => liveDigest(admin)) };
}

function schemaOf(name: string, columns: readonly Column[]): EntitySchema {
  const options = columns.map(({ name: column, type, key }): [string, EntitySchemaColumnOptions] => {
    const isArray = type.endsWith('[]');
    return [
      column,
      { type: (isArray ? type.slice(0, -2) : type) as 'text', array: isArray, primary: key, nullable: !key },
    ];
  });
  return new EntitySchema({ name, tableName: name, columns: Object.fromEntries(options) });
}
