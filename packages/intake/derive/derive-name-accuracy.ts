import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import type { SectorKey } from '@plumbline/reference-data/sectors';
import { classify } from '../src/sector/classify.ts';
import { familyOf } from '../src/sector/trained/families.ts';

/**
 * Writes how well names hint at a sector, on lists of real organisations with official codes:
 * `node packages/intake/derive/derive-name-accuracy.ts --from ../shared/data`. No name is written: most of the lists may only test.
 */
const { values } = parseArgs({ options: { from: { type: 'string' } } });
if (values.from === undefined) throw new Error('Say where the sources are: --from FOLDER');
const folder = join(values.from, 'activities_labelled');

/** The group of the lists that a sector belongs to. Trade is among the other sectors. */
function groupOf(sector: SectorKey): string {
  return sector === 'AGR-FISH' ? 'FISH' : familyOf(sector);
}

interface Named {
  readonly right: readonly string[];
  readonly best: SectorKey | null;
  readonly hint: SectorKey | null;
}

function readList(file: string): Named[] {
  const rows = parse<Record<string, string>>(readFileSync(join(folder, file), 'utf8'), { columns: true, bom: true });
  return rows.flatMap(({ name = '', country = '', group = '' }) => {
    if (group === '') return [];
    const { best, candidates } = classify({ codes: [], supplierName: name, country });
    const right = group.split('|').map((each) => (each === 'TRADE' ? 'OTHER' : each));
    return [{ right, best, hint: candidates[0]?.key ?? null }];
  });
}

const isRight = ({ right, hint }: Named): boolean => hint !== null && right.includes(groupOf(hint));
const percent = (part: number, of: number): string => (of === 0 ? '' : ((100 * part) / of).toFixed(1));

function line(name: string, all: readonly Named[]): string {
  const hinted = all.filter(({ hint }) => hint !== null);
  const settled = all.filter(({ best }) => best !== null);
  const right = hinted.filter(isRight);
  return `| ${name} | ${all.length} | ${settled.length} | ${percent(hinted.length, all.length)} | ${percent(right.length, hinted.length)} |`;
}

const lists = readdirSync(folder)
  .filter((file) => file.endsWith('.csv'))
  .sort()
  .map((file) => [file.replace(/_tune\.csv$/u, ''), readList(file)] as const);
const all = lists.flatMap(([, names]) => names);
const wrong = Map.groupBy(
  all.filter((each) => each.hint !== null && !isRight(each)),
  ({ right, hint }) => `| ${right.join(', ')} | ${hint ?? ''} |`,
);
const page = [
  '# How well a name hints at a sector',
  '',
  'Written by `node packages/intake/derive/derive-name-accuracy.ts`; do not edit.',
  '',
  'Lists of real organisations with official codes; none trains. A name settles nothing. It is a hint for a person where nothing else says',
  'anything, a gazetteer names a sector in it, and the trained weights by themselves say its family.',
  '',
  '| list | names | settled | hints, % | right of the hints, % |',
  '|---|---:|---:|---:|---:|',
  ...lists.map(([name, names]) => line(name, names)),
  line('all', all),
  '',
  '## Hints that are wrong',
  '',
  '| is | hint | names |',
  '|---|---|---:|',
  ...[...wrong].sort(([, a], [, b]) => b.length - a.length).map(([cells, names]) => `${cells} ${names.length} |`),
  '',
].join('\n');
await writeFile(new URL('../../../docs/reference/sector-names.md', import.meta.url), page);
