import type { Flag } from '../assessment.ts';
import { decimal, most } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import type { MethodNumbers } from '../method.ts';
import type { Reference } from '../reference.ts';
import type { Rule } from '../rules/rule.ts';
import { potentialSeverity, scopeOf, severityOfHarm } from '../score/harm.ts';
import type { Harm, WorkKind } from '../score/harm.ts';
import { isInForce, liesIn } from './listed-areas.ts';
import { known, knownDecimal } from './unit.ts';
import type { Unit } from './unit.ts';

/** The gravest harm of a unit: what was found, or what could happen there. */
export interface UnitHarm {
  readonly severity: Decimal;
  /** Null where nothing graver was found than what could happen there. */
  readonly found: (Harm & { readonly ruleId: string }) | null;
  readonly work: WorkKind;
}

/** What was found counts before what only could happen, where both are as grave. */
export function isGraver(a: UnitHarm, b: UnitHarm): boolean {
  return a.severity > b.severity || (a.severity === b.severity && a.found !== null && b.found === null);
}

const ONE = decimal(1);
/** Rules about workers who were recruited from elsewhere. Others are about everybody at the site. */
const OF_MIGRANTS = /^(?:RECRUIT|DOC|MOVE|INH-TIED|INH-CORRIDOR)/;

/** Whether the workers that a rule is about are those recruited from elsewhere. */
export function concernsMigrants(ruleId: string): boolean {
  return OF_MIGRANTS.test(ruleId);
}

/** How many of the workers a share of them is. */
function peopleOf(workers: number, share: Decimal): number {
  return Math.round(workers * (Number(share) / Number(ONE)));
}

interface Surroundings {
  readonly numbers: MethodNumbers;
  readonly rules: readonly Rule[];
  readonly reference: Reference;
  /** Share that is known or usual. */
  readonly migrants: Decimal;
  readonly asOf: string;
}

/**
 * What is found never makes less of what could happen there: the graver counts, and says which it is.
 * @param flags those of the unit that are TRUE
 */
export function unitHarm(unit: Unit, flags: readonly Flag[], surroundings: Surroundings): UnitHarm {
  const { numbers, rules, reference, migrants, asOf } = surroundings;
  const work = workKind(unit, reference, asOf);
  let worst: UnitHarm = { severity: potentialSeverity(numbers, work, migrants), found: null, work };
  for (const { ruleId, class: kind, severity } of flags) {
    if (severity === null || (kind !== 'FINDING' && kind !== 'SANCTION')) continue;
    // A pattern of two findings is as grave as they are.
    const rule = rules.find(({ id }) => id === ruleId);
    if (!rule) continue;
    const share = shareConcerned(unit, ruleId, migrants);
    const harm = {
      scale: rule.scale,
      scope: scopeOf(numbers, share, peopleOf(known(unit, 'workforce.total') ?? 0, share)),
      irremediability: rule.irremediability,
    };
    const found = { severity: severityOfHarm(numbers, harm), found: { ...harm, ruleId }, work };
    if (isGraver(found, worst)) worst = found;
  }
  return worst;
}

/** The share of the site's workers that the rule is about; all of them where nothing says otherwise. */
function shareConcerned(unit: Unit, ruleId: string, migrants: Decimal): Decimal {
  if (unit.input) return ONE;
  if (concernsMigrants(ruleId)) return migrants;
  if (ruleId === 'CONTRACT-NONE') return most(ONE - (knownDecimal(unit, 'contract.writtenShare') ?? 0n), 0n);
  if (ruleId === 'WOMEN-CURFEW') return knownDecimal(unit, 'workforce.womenShare') ?? ONE;
  return ONE;
}

function workKind(unit: Unit, reference: Reference, asOf: string): WorkKind {
  const site = unit.input ? null : known(unit, 'place.siteType');
  if (site === 'vessel') return 'vessel';
  if (site === 'private-household') return 'household';
  const zones = reference.scamZones?.filter((zone) => isInForce(zone, asOf)) ?? [];
  const kind = (unit.sector && reference.sector(unit.sector.key)?.severityClass) ?? 'other';
  const isGravest = kind === 'vessel' || kind === 'household' || kind === 'kiln';
  return !isGravest && liesIn(unit, zones) === true ? 'scam-zone' : kind;
}
