import { RULES } from '@plumbline/risk';
import { editionsNeeded } from '../../../risk/src/rules/editions-needed.ts';
import { methodology } from '../../../risk/src/methodology.ts';
import type { Dump } from './dump.ts';

/** What the page reads of one supplier in the JSON of `plumbline screen`. */
export interface JudgedSupplier {
  readonly flags: readonly { readonly ruleId: string; readonly truth: string }[];
  readonly unknown: readonly { readonly ruleId: string }[];
  readonly reviews: readonly { readonly ruleId: string }[];
}

type JudgedDump = Dump<JudgedSupplier>;
type Truth = 'TRUE' | 'FALSE' | 'UNKNOWN';
const TRUTHS: readonly Truth[] = ['TRUE', 'FALSE', 'UNKNOWN'];

/** Lists of the fictional demo. */
const DEMO = 'demo';
const isDemo = ({ list }: JudgedDump): boolean => list.startsWith(DEMO);

/**
 * How often each rule is TRUE, FALSE and UNKNOWN, in the demo and on real lists, in Markdown. Real suppliers are counted and never named, their lists are
 * numbered, and what list matches and state labour say is counted over all real lists only.
 */
export function truthPage(dumps: readonly JudgedDump[]): string {
  const [demo, real] = [dumps.filter(isDemo), dumps.filter((dump) => !isDemo(dump))];
  const suppliers = (some: readonly JudgedDump[]): number =>
    some.reduce((sum, { suppliers: { length } }) => sum + length, 0);
  return `# TRUE, FALSE, UNKNOWN by rule

Written by \`packages/bench/src/methods/truths.ts\` from dumps of \`plumbline screen --format json\`; do not edit. Methodology ${dumps[0]?.methodology ?? ''}.
The demo is ${suppliers(demo)} fictional suppliers with fictional lists; the real lists are ${suppliers(real)} published suppliers. Real suppliers are counted and never named. TRUE is an indicator, never a legal finding. A name that may stand in a list waits for a person and counts as UNKNOWN. Sealed rules are judged in the sealed result only.

## By rule

${table(
  ['Rule', 'Editions and lists', ...['Demo', 'Real'].flatMap((where) => TRUTHS.map((truth) => `${where} ${truth}`))],
  RULES.map(({ id, protection }) => [
    `\`${id}\``,
    loadedFor(id, demo),
    ...(protection === 'sealed'
      ? ['sealed', '–', '–', '–', '–', '–']
      : [demo, real].flatMap((some) => TRUTHS.map((truth) => String(count(some, id, truth))))),
  ]),
)}

## By real list

Rules that are TRUE somewhere, without those about lists and state labour: how many suppliers TRUE / UNKNOWN. Lists are numbered in the order of their files.

${byList(real)}
`;
}

/** Each edition or list that the rule reads, and whether it is loaded: what the dump of the demo does not name was given as a list. */
function loadedFor(ruleId: string, demo: readonly JudgedDump[]): string {
  const absent = new Set(
    demo.flatMap(({ editions }) => editions.flatMap(({ key, edition }) => (edition === null ? [key] : []))),
  );
  const needed = editionsNeeded(methodology().rules, ruleId);
  return needed.map((key) => `\`${key}\`: ${absent.has(key) ? 'no edition' : 'loaded'}`).join('; ') || '–';
}

function byList(real: readonly JudgedDump[]): string {
  const open = RULES.filter(({ protection }) => protection === 'none').map(({ id }) => id);
  const held = open.filter((id) => count(real, id, 'TRUE') > 0);
  return table(
    ['List', 'Suppliers', ...held.map((id) => `\`${id}\``)],
    real.map((dump, at) => [
      String(at + 1),
      String(dump.suppliers.length),
      ...held.map((id) => `${count([dump], id, 'TRUE')} / ${count([dump], id, 'UNKNOWN')}`),
    ]),
  );
}

const count = (dumps: readonly JudgedDump[], ruleId: string, wanted: Truth): number =>
  dumps.reduce(
    (sum, { suppliers }) => sum + suppliers.filter((supplier) => truthOf(supplier, ruleId) === wanted).length,
    0,
  );

function truthOf({ flags, unknown, reviews }: JudgedSupplier, rule: string): Truth {
  if (flags.some(({ ruleId, truth }) => ruleId === rule && truth === 'TRUE')) return 'TRUE';
  return [...unknown, ...reviews].some(({ ruleId }) => ruleId === rule) ? 'UNKNOWN' : 'FALSE';
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, at) => (at < 2 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
