import { ASSURANCES, monthsBefore, PROTECTIONS } from '@plumbline/facts';
import type { Flag } from '../assessment.ts';
import { decimalText, whole } from '../decimal.ts';
import type { MethodNumbers } from '../method.ts';
import { responseTo } from '../unit/response.ts';
import type { Unit } from '../unit/unit.ts';

/** Work that is not voluntary, beside every finding of deception (I2). Poor housing counts where it is a finding. */
const INVOLUNTARY: ReadonlySet<string> = new Set([
  'OT-FORCED',
  'MOVE-RESTRICTED',
  'MOVE-EXIT-PENALTY',
  'DEBT-BONDAGE',
  'HOUSE-SUBSTANDARD',
]);
const COERCION: ReadonlySet<string> = new Set(['I3', 'I5', 'I6', 'I7', 'I8', 'I9']);
/** Vulnerability counts as coercion only where somebody acted on it: letting permits run out. */
const VULNERABILITY_USED: ReadonlySet<string> = new Set(['DOC-PERMIT-LAPSED']);

/** Two findings that together show forced labour, as a flag of its own. See docs/methodology.md#pattern. */
export interface Pattern {
  readonly flag: Flag;
  readonly parts: readonly [Flag, Flag];
}

const isInvoluntary = ({ ruleId, ilo }: Flag): boolean => ilo.includes('I2') || INVOLUNTARY.has(ruleId);
const isCoercion = ({ ruleId, ilo }: Flag): boolean =>
  ilo.some((indicator) => COERCION.has(indicator)) || VULNERABILITY_USED.has(ruleId);
const knownInputs = ({ inputs }: Flag): Flag['inputs'] => inputs.filter(({ value }) => value !== null);
const dayOf = (flag: Flag): string =>
  knownInputs(flag)
    .map(({ evidenceDate }) => evidenceDate ?? '')
    .sort()
    .at(-1) ?? '';

/**
 * Looks for involuntary work and coercion in two different findings about the site that share no fact, lie within a year and are not both alleged:
 * the test of the 20th ICLS. Control gaps, context and vulnerability never count. The best known pair is taken. See docs/methodology.md#pattern.
 */
export function patternOf(numbers: MethodNumbers, flags: readonly Flag[], unit: Unit, asOf: string): Pattern | null {
  const findings = flags.filter(
    ({ class: kind, severity, ruleId }) => kind === 'FINDING' && severity !== null && !ruleId.startsWith('VULN-'),
  );
  const pairs = findings
    .filter(isInvoluntary)
    .flatMap((one) => findings.filter(isCoercion).flatMap((other): [Flag, Flag][] => [[one, other]]))
    .filter(([one, other]) => one.ruleId !== other.ruleId && holdTogether(numbers, one, other));
  const [parts] = pairs.sort((a, b) => strengthOf(b) - strengthOf(a) || (keyOf(a) < keyOf(b) ? -1 : 1));
  return parts === undefined ? null : { flag: patternFlag(numbers, parts, unit, asOf), parts };
}

function holdTogether({ patternMonths }: MethodNumbers, one: Flag, other: Flag): boolean {
  const facts = new Set(knownInputs(one).map(({ fact }) => fact));
  if (knownInputs(other).some(({ fact }) => facts.has(fact))) return false;
  const [earlier = '', later = ''] = [dayOf(one), dayOf(other)].sort();
  if (earlier === '' || earlier < monthsBefore(later, whole(patternMonths))) return false;
  return one.assurance !== 'alleged' || other.assurance !== 'alleged';
}

/** Open pairs first, so that a sealed part never hides that the open ones are enough; then by how well the weaker part is known. */
const strengthOf = (parts: readonly Flag[]): number =>
  ASSURANCES.length * (PROTECTIONS.length - protectionOf(parts)) + assuranceOf(parts);
const keyOf = (parts: readonly Flag[]): string => parts.map(({ ruleId }) => ruleId).join(' ');
const protectionOf = (parts: readonly Flag[]): number =>
  Math.max(...parts.map(({ protection }) => PROTECTIONS.indexOf(protection)));
const assuranceOf = (parts: readonly Flag[]): number =>
  Math.min(...parts.map(({ assurance }) => ASSURANCES.indexOf(assurance)));

function patternFlag({ patternFloor }: MethodNumbers, parts: readonly [Flag, Flag], unit: Unit, asOf: string): Flag {
  return {
    ruleId: 'PATTERN-FL',
    ruleVersion: 1,
    class: 'FINDING',
    subject: { kind: 'site', key: unit.site.key },
    truth: 'TRUE',
    severity: 'C',
    couldBe: null,
    floor: decimalText(patternFloor, 8),
    assurance: ASSURANCES[assuranceOf(parts)] ?? 'alleged',
    protection: PROTECTIONS[protectionOf(parts)] ?? 'sealed',
    review: false,
    response: responseTo('PATTERN-FL', 'FINDING', unit, asOf),
    inputs: parts.flatMap(({ inputs }) => inputs),
    ilo: [...new Set(parts.flatMap(({ ilo }) => ilo))],
    explanation: { code: 'explain.PATTERN-FL', parameters: {} },
    clears: { code: 'clears.PATTERN-FL', parameters: {} },
    do: { code: 'do.URGENT', parameters: {} },
    doNot: { code: 'doNot.URGENT', parameters: {} },
  };
}
