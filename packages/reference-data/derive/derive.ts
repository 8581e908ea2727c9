import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkedTable } from '../src/edition.ts';
import { tableText } from './table-text.ts';
import { derivations } from './tables.ts';

/** Runs every derivation: `node packages/reference-data/derive/derive.ts --from ../shared/data [--only KEY]`. */
const { values } = parseArgs({ options: { from: { type: 'string' }, only: { type: 'string' } } });
if (values.from === undefined) throw new Error('Say where the sources are: --from FOLDER');
for (const derive of derivations) {
  const table = checkedTable(await derive(values.from));
  if (values.only !== undefined && values.only !== table.edition.key) continue;
  await writeFile(new URL(`../data/${table.edition.key}.json`, import.meta.url), tableText(table));
  console.log(`${table.edition.key}: ${table.rows.length} rows`);
}
