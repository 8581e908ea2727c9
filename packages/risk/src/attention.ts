import type { SupplierDossier } from '@plumbline/facts';
import { LANES } from './assessment.ts';
import type { Attention, Flag, SupplierAssessment } from './assessment.ts';
import { countedSites, openSites } from './counted-sites.ts';
import { decimalText } from './decimal.ts';
import type { MethodNumbers } from './method.ts';
import { priorityOf } from './score/harm.ts';
import type { AssessedUnit } from './unit/assess-unit.ts';
import { isGraver } from './unit/unit-harm.ts';

interface Assessed {
  readonly leading: AssessedUnit;
  readonly units: readonly AssessedUnit[];
  /** Those of all units. */
  readonly flags: readonly Flag[];
}

/** What the order of attention rests on besides the lane, R and I. See docs/methodology.md#attention. */
export function attentionOf(
  numbers: MethodNumbers,
  dossier: SupplierDossier,
  { leading, units, flags }: Assessed,
): Attention {
  const { severity, found, work } = units.reduce(
    (worst, { harm }) => (isGraver(harm, worst) ? harm : worst),
    leading.harm,
  );
  const scored = leading.assessment.scores.R !== null;
  return {
    severity: decimalText(severity, 2),
    found,
    work,
    priority: scored ? decimalText(priorityOf(numbers, severity, leading.R), 2) : null,
    declined: hasDeclined(dossier) || flags.some(({ response }) => response?.counts === 'declined'),
    workers: workersOf(dossier),
    migrants: decimalText(leading.migrants, 2),
  };
}

/** Whether the supplier declined anything, also what no rule asks yet: who answers more does not come before who leaves that blank. */
function hasDeclined(dossier: SupplierDossier): boolean {
  const said = openSites(dossier).flatMap((site) => [
    site.observations,
    ...site.inputs.map((input) => input.observations),
  ]);
  return [dossier.observations, ...said].some((each) => Object.values(each).some(({ state }) => state === 'declined'));
}

/** Workers over the sites that give a number; null if none does. */
function workersOf(dossier: SupplierDossier): number | null {
  const told = countedSites(dossier).flatMap((site) => site.observations['workforce.total']?.value ?? []);
  return told.length === 0 ? null : told.reduce((sum, workers) => sum + workers, 0);
}

/** Where a supplier stands: everything that decides the order of attention. */
export interface Standing {
  readonly lane: SupplierAssessment['lane'];
  /** Priority; in the lane of context the severity of what could happen, which comes before R there. Null without a score. */
  readonly weight: string | null;
  readonly R: string | null;
  readonly I: string | null;
  readonly declined: boolean;
  /** How many workers are concerned, by the known or usual share of migrants. */
  readonly people: number;
  readonly name: string;
}

/** @param size what an unknown number of workers counts: the median of those whose number is known */
export function standingOf(
  { lane, scores, attention }: Pick<SupplierAssessment, 'lane' | 'scores' | 'attention'>,
  name: string,
  size: number,
): Standing {
  const { priority, severity, declined, workers, migrants } = attention;
  return {
    lane,
    weight: lane === 'context' && priority !== null ? severity : priority,
    R: scores.R,
    I: scores.I,
    declined,
    people: Math.round((workers ?? size) * Number(migrants)),
    name,
  };
}

const number = (text: string | null): number => (text === null ? -1 : Number(text));

/** The order of attention: lane, Priority, R, I, who refused an answer, people concerned, name. Negative where the first comes first. */
export function byAttention(a: Standing, b: Standing): number {
  return (
    LANES.indexOf(a.lane) - LANES.indexOf(b.lane) ||
    number(b.weight) - number(a.weight) ||
    number(b.R) - number(a.R) ||
    number(b.I) - number(a.I) ||
    Number(b.declined) - Number(a.declined) ||
    b.people - a.people ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  );
}
