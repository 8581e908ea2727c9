import { argv, stdout } from 'node:process';
import { assess } from '../src/assess.ts';
import { methodology } from '../src/methodology.ts';
import { shippedReference } from '../src/shipped-reference.ts';
import { aSupplier } from './a-supplier.ts';

const COUNTRIES = ['VN', 'QA', 'CN', 'DE', 'MY', 'KW', 'BR', 'TH'] as const;
const SECTORS = ['CON', 'MAN-APP', 'SVC-PROF', 'AGR', 'DOM'] as const;
const SHARES = ['0', '0.04', '0.25', '0.9'] as const;

/** Writes the assessments of every `of`-th of sixty suppliers from `first` on, one line each: `node assess-slice.ts first of`. */
const [first = 0, of = 1] = argv.slice(2).map(Number);
const context = { methodology: methodology(), reference: shippedReference(), asOf: '2026-11-25' };
for (let index = first; index < 60; index += of) {
  const supplier = aSupplier({
    key: `supplier-${index}`,
    facts: {
      'place.country': COUNTRIES[index % COUNTRIES.length] ?? 'VN',
      'activity.sectors': [{ key: SECTORS[index % SECTORS.length] ?? 'CON', confidence: 90 }],
      'workforce.migrantShare': SHARES[index % SHARES.length] ?? '0',
      'workforce.agencyShare': index % 3 === 0 ? 'declined' : '0.4',
    },
  });
  stdout.write(`${index} ${JSON.stringify(assess(supplier, context))}\n`);
}
