import { parseArgs } from 'node:util';
import { FIRST_IMPORT, SECOND_IMPORT, secondRows, supplierRows, writeSeedFile } from './generate-suppliers.ts';
import { VISIT_HEADER, visitRows } from './site-visits.ts';

// node infra/seeds/large.ts --to FILE [--rows N] [--second | --visits]
const { values } = parseArgs({
  options: {
    to: { type: 'string' },
    rows: { type: 'string' },
    second: { type: 'boolean', default: false },
    visits: { type: 'boolean', default: false },
  },
});
if (values.to === undefined) throw new Error('--to FILE says where the list is written');
const usual = values.second ? SECOND_IMPORT : FIRST_IMPORT;
const rows = values.rows === undefined ? usual.rows : Number(values.rows);
if (!Number.isSafeInteger(rows) || rows < 1) throw new Error(`--rows ${values.rows ?? ''} is no number of rows`);
const options = { ...usual, rows };
if (values.visits) await writeSeedFile(values.to, visitRows(), VISIT_HEADER);
else await writeSeedFile(values.to, values.second ? secondRows(options) : supplierRows(options));
