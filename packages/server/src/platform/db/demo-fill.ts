import type { Database } from './transaction.ts';

/** How far the demo has come in this database. One that has no mark never began it here. */
export type DemoFill = 'none' | 'begun' | 'done';

export async function demoFill(database: Database): Promise<DemoFill> {
  const [mark] = await database.systemTransaction('the demo is filled once in a database', (tx) =>
    tx.query<{ done: boolean }>('SELECT done_at IS NOT NULL AS done FROM demo_fill'),
  );
  if (mark === undefined) return 'none';
  return mark.done ? 'done' : 'begun';
}

export async function beginDemoFill(database: Database): Promise<void> {
  await database.systemTransaction('from here on the demo is in the database', (tx) =>
    tx.write('INSERT INTO demo_fill (begun_at) VALUES ($1) ON CONFLICT DO NOTHING', [tx.now]),
  );
}

export async function endDemoFill(database: Database): Promise<void> {
  await database.systemTransaction('no later start writes the demo', (tx) =>
    tx.write('UPDATE demo_fill SET done_at = $1', [tx.now]),
  );
}
