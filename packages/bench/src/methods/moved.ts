import type { DumpedSupplier } from './dump.ts';

/** A supplier that has another label, with what moved it. */
export interface Move {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly cause: string;
}

const floorOf = ({ terms }: DumpedSupplier): DumpedSupplier['terms'][number] | undefined =>
  terms.find(({ key }) => key === 'floor');

const GREY: ReadonlySet<string> = new Set(['NOT_ENOUGH_KNOWN', 'NOT_ASSESSED']);

/** Context as labels read it. */
const bandOf = (score: string | null): string => {
  const value = Number(score ?? 0);
  return value < 25 ? 'LOW' : value < 60 ? 'MEDIUM' : 'HIGH';
};

/** Floors as labels read them. */
const floorBandOf = (supplier: DumpedSupplier): string => {
  const value = Number(floorOf(supplier)?.value ?? 0);
  return value < 25 ? 'LOW' : value < 50 ? 'MEDIUM' : value < 75 ? 'HIGH' : 'CRITICAL';
};

/** The supplier's move from one version to another; null where its label stayed. */
export function moveOf(before: DumpedSupplier, after: DumpedSupplier): Move | null {
  if (before.label === after.label) return null;
  return { name: after.name, before: before.label, after: after.label, cause: causeOf(before, after) };
}

function causeOf(before: DumpedSupplier, after: DumpedSupplier): string {
  const [was, is] = [floorOf(before), floorOf(after)];
  if (floorBandOf(before) !== floorBandOf(after) && was?.ruleId !== is?.ruleId) {
    const rose = Number(is?.value ?? 0) > Number(was?.value ?? 0);
    return rose ? `a floor that ${is?.ruleId ?? ''} sets now` : `a floor that ${was?.ruleId ?? ''} no longer sets`;
  }
  if (GREY.has(before.label) !== GREY.has(after.label)) return 'more or less of what is required is known';
  if (floorBandOf(before) !== floorBandOf(after)) return `another height of the floor of ${is?.ruleId ?? ''}`;
  if (bandOf(before.scores.R0) === bandOf(after.scores.R0)) return 'something else';
  return contextCause(before, after);
}

const contribution = ({ terms }: DumpedSupplier, key: string): number =>
  Number(terms.find((term) => term.key === key)?.contribution ?? 0);

/** The factor whose part of I moved most; for the workforce, whether usual answers or known ones moved it. */
function contextCause(before: DumpedSupplier, after: DumpedSupplier): string {
  const change = (key: string): number => Math.abs(contribution(after, key) - contribution(before, key));
  const [factor = 'I.W'] = ['I.C', 'I.S', 'I.P', 'I.W'].toSorted((a, b) => change(b) - change(a));
  if (factor === 'I.C') return 'context: the country, by the law of the destination';
  if (factor !== 'I.W') return 'context: another factor';
  const parts = after.terms.filter(({ key }) => key.startsWith('W.'));
  const moved = (counted: string): number =>
    parts.filter((part) => part.counted === counted).reduce((sum, { key }) => sum + change(key), 0);
  return moved('usual') >= moved('known')
    ? 'context: what nobody answered counts as is usual there'
    : 'context: known shares and costs on lines instead of steps';
}
