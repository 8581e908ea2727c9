import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkedTable, type Table } from '../src/edition.ts';
import { derivations } from './tables.ts';

/** A table as it is committed: one row a line, so that a new edition reads as a short diff. */
function tableText({ edition, columns, rows }: Table): string {
  const lines = rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  const body = rows.length === 0 ? '[]' : `[\n${lines}\n  ]`;
  return `{\n  "edition": ${JSON.stringify(edition)},\n  "columns": ${JSON.stringify(columns)},\n  "rows": ${body}\n}\n`;
}

/** Runs every derivation: `node packages/reference-data/derive/derive.ts --from ../shared/data [--only KEY]`. */
const { values } = parseArgs({ options: { from: { type: 'string' }, only: { type: 'string' } } });
if (values.from === undefined) throw new Error('Say where the sources are: --from FOLDER');
for (const derive of derivations) {
  const table = checkedTable(await derive(values.from));
  if (values.only !== undefined && values.only !== table.edition.key) continue;
  await writeFile(new URL(`../data/${table.edition.key}.json`, import.meta.url), tableText(table));
  console.log(`${table.edition.key}: ${table.rows.length} rows`);
}
