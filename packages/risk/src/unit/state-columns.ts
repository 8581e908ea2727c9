import { EU_FORCED_LABOUR_LAW } from '@plumbline/facts';
import type { LabourScheme } from '@plumbline/facts';
import type { EuForcedLabourEntry } from '@plumbline/reference-data/eu-forced-labour';
import type { Reference } from '../reference.ts';
import type { SetColumn } from '../rules/frame.ts';
import { makesGoods } from '../score/product.ts';
import { mapped } from './mapped.ts';
import { isInForce, liesIn } from './listed-areas.ts';
import { known } from './unit.ts';
import type { Unit } from './unit.ts';

/** Schemes that are no sign by themselves. */
const NO_STATE_SCHEME: ReadonlySet<string> = new Set(['none', 'other']);
const NORTH_KOREA = 'KP';
const TIBET = /tibet|xizang|西藏|\bcn-(?:xz|54)\b/iu;

/** Fills the columns about labour that a state imposes, about conflict, and about EU decisions. */
export function stateColumns(unit: Unit, reference: Reference, asOf: string, set: SetColumn): void {
  set('stateImposed', stateImposed(unit));
  set('prisonLabour', prisonLabour(unit));
  set(
    'compulsoryLabour',
    mapped(known(unit, 'workforce.compulsoryLabour'), (who) => who === 'students' || who === 'conscripts'),
  );
  set('dprkWorkers', northKoreans(unit));
  // Without an edition the clause is left out.
  const conflicts = reference.conflictAreas?.filter((area) => isInForce(area, asOf)) ?? [];
  set('conflictArea', liesIn(unit, conflicts));
  set('euLawApplies', asOf >= EU_FORCED_LABOUR_LAW.appliesFrom);
  const entries = reference.euForcedLabour && euEntries(reference.euForcedLabour, asOf);
  set('euRisk', entries && listedGoods(unit, entries));
  set('euBan', entries && listedGoods(unit, entries.filter(isBan)));
}

/** A kind is judged only where its place or scheme is recorded; elsewhere it is left out, not unknown. */
function stateImposed(unit: Unit): boolean | null {
  const scheme = known(unit, 'workforce.labourScheme');
  if (prisonersWork(unit) === true) return known(unit, 'workforce.prisonSafeguards') !== 'public-and-free';
  if (scheme !== null && !NO_STATE_SCHEME.has(scheme)) return true;
  if (northKoreans(unit) === true) return true;
  if (scheme !== null) return false;
  const transferred =
    known(unit, 'place.xinjiang')?.found === true || TIBET.test(known(unit, 'place.subdivision') ?? '');
  return transferred ? null : false;
}

/** The scheme that makes a unit's labour state-imposed: as it was recorded, or as told by who works there. Null where none is known. */
export function stateScheme(unit: Unit): LabourScheme | null {
  if (prisonersWork(unit) === true) return 'prison-labour';
  const scheme = known(unit, 'workforce.labourScheme');
  if (scheme !== null && !NO_STATE_SCHEME.has(scheme)) return scheme;
  return northKoreans(unit) === true ? 'dprk-workers' : null;
}

/** Whether prisoners or detained people work there. A scheme of another kind rules them out. */
function prisonersWork(unit: Unit): boolean | null {
  const scheme = known(unit, 'workforce.labourScheme');
  const compelled = known(unit, 'workforce.compulsoryLabour');
  if (scheme === 'prison-labour' || compelled === 'prison') return true;
  return scheme === null && compelled === null ? null : false;
}

/** Prison labour that C29 Art 2(2)(c) does not leave out. Unlike a link to a state, it is open while nobody said how it is supervised. */
function prisonLabour(unit: Unit): boolean | null {
  const work = prisonersWork(unit);
  if (work !== true) return work;
  return mapped(known(unit, 'workforce.prisonSafeguards'), (safeguards) => safeguards !== 'public-and-free');
}

/** People from North Korea work abroad for their state only, so another scheme, or none, or other origins rule them out. */
function northKoreans(unit: Unit): boolean | null {
  const scheme = known(unit, 'workforce.labourScheme');
  const origins = known(unit, 'recruitment.origins');
  const inputs = unit.site.inputs.map((input) => input.observations['input.origin']?.value ?? null);
  if (scheme === 'dprk-workers' || unit.country === NORTH_KOREA) return true;
  if (origins?.includes(NORTH_KOREA) === true || inputs.includes(NORTH_KOREA)) return true;
  return scheme !== null || origins !== null || known(unit, 'workforce.migrantShare') === '0' ? false : null;
}

/** Entries in force on the day. */
function euEntries(entries: readonly EuForcedLabourEntry[], asOf: string): readonly EuForcedLabourEntry[] {
  return entries.filter((entry) => isInForce(entry, asOf));
}

const isBan = ({ kind }: EuForcedLabourEntry): boolean => kind === 'ban';

/** The EU's entry about the unit's goods and place, a ban before a risk; null where none is. */
export function euEntry(unit: Unit, { euForcedLabour }: Reference, asOf: string): EuForcedLabourEntry | null {
  const about = euEntries(euForcedLabour ?? [], asOf).filter((entry) => listedGoods(unit, [entry]) === true);
  return about.find(isBan) ?? about[0] ?? null;
}

/** Whether an entry is about the unit's goods and its place. A code that is shorter than the entry's leaves it open. */
function listedGoods(unit: Unit, entries: readonly EuForcedLabourEntry[]): boolean | null {
  const codes = known(unit, 'product.hs');
  if (codes === null && !unit.productDeclared && !makesGoods(unit)) return false;
  const surely = entries.filter(({ hs }) => codes?.some((code) => code.startsWith(hs)) === true);
  const there = liesIn(unit, surely);
  if (there === true) return true;
  const perhaps = entries.filter(({ hs }) => codes?.some((code) => hs.startsWith(code)) ?? true);
  return there === null || liesIn(unit, perhaps) !== false ? null : false;
}
