import { monthsBefore } from '@plumbline/facts';
import type { ListHit } from '@plumbline/facts';
import { most, over, whole } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import type { MethodNumbers } from '../method.ts';
import type { CountryParts, Reference } from '../reference.ts';
import { emptyFrame, FACT_INDEX, setColumn, STATE } from '../rules/frame.ts';
import type { Frame, SetColumn } from '../rules/frame.ts';
import { makesGoods, downstreamIn } from '../score/product.ts';
import type { Trace } from '../score/product.ts';
import { agentColumns } from './agent-columns.ts';
import { mapped } from './mapped.ts';
import { hiringColumns } from './hiring-columns.ts';
import { isMatch, openHits, standing } from './list-hits.ts';
import { movementColumns } from './movement-columns.ts';
import { payColumns } from './pay-columns.ts';
import { countryOrders } from './trace-of.ts';
import { allObserved, known, knownDecimal, observed } from './unit.ts';
import type { Unit } from './unit.ts';
import { voiceColumns } from './voice-columns.ts';
import { costInMonths, inMonths } from './worker-cost.ts';
import { corridorBenchmark, lowWageMigrants, migrantShare } from './workforce-parts.ts';
import { contradictionsOf, disagreementsOf } from './contradictions.ts';
import { formColumns } from './form-columns.ts';
import { governanceColumns } from './governance-columns.ts';
import { stateColumns } from './state-columns.ts';
import { vulnerabilityColumns } from './vulnerability-columns.ts';

/** Numbers of the unit, shared by scores and rules so that they cannot differ. */
export interface UnitNumbers {
  readonly parts: CountryParts | null;
  readonly C: Decimal | null;
  readonly D: Decimal | null;
  readonly S: Decimal | null;
  /** Lower edge of the published share of migrants among the workers of that work there; 0 without one. */
  readonly majority: Decimal;
  /** Usual share of migrants for that work there. */
  readonly usualMigrants: Decimal;
  readonly W: Decimal;
  /** Inherent risk; null where neither country nor sector is known. */
  readonly I: Decimal | null;
  readonly trace: Trace;
}

/** Fills the columns and states that rules read. Unknown stays NaN. */
export function frameOf(
  method: MethodNumbers,
  unit: Unit,
  numbers: UnitNumbers,
  reference: Reference,
  asOf: string,
): Frame {
  const frame = emptyFrame();
  const set: SetColumn = (column, value, least = value) => {
    setColumn(frame, column, value === null ? Number.NaN : Number(value), least === null ? Number.NaN : Number(least));
  };
  for (const { fact, state } of allObserved(unit)) frame.states[FACT_INDEX[fact]] = STATE[state];
  set('workforceScore', numbers.W);
  contextColumns(unit, numbers, reference, set);
  workforceColumns(method, unit, numbers, reference, set);
  recruitmentColumns(method, unit, reference, asOf, set);
  hiringColumns(unit, set);
  agentColumns(method, unit, asOf, set);
  payColumns(unit, reference, asOf, set);
  movementColumns(method, unit, reference, set);
  voiceColumns(method, unit, reference, set);
  traceColumns(unit, numbers.trace, reference, set);
  listColumns(unit, reference, set);
  stateColumns(unit, reference, asOf, set);
  vulnerabilityColumns(method, unit, reference, asOf, set);
  governanceColumns(method, unit, numbers.I, asOf, set);
  formColumns(unit, reference, asOf, set);
  if (!unit.input && frame.states[FACT_INDEX['input.origin']] === STATE.neverAsked) {
    frame.states[FACT_INDEX['input.origin']] = inputOriginState(unit);
  }
  return frame;
}

function contextColumns(unit: Unit, { parts, C, D }: UnitNumbers, reference: Reference, set: SetColumn): void {
  const { sector, country, goodFacts } = unit;
  set('sectorMapped', sector !== null);
  set('highRiskSector', sector && sector.highFive);
  set('construction', sector && sector.all.some((key) => key === 'CON'));
  set('domesticWork', sector && sector.all.some((key) => key === 'DOM'));
  set('countryScore', C);
  set('destinationIndex', D);
  set('tierThree', parts?.tier ? parts.tier === 'tier3' : null);
  set('tierTwoWatchList', parts?.tier ? parts.tier === 'watchlist' : null);
  const listed = country === null ? null : (goodFacts?.listedIn.has(country) ?? false);
  const goodsUnknown = unit.good === null && !unit.productDeclared && makesGoods(unit);
  const researched = country !== null && !reference.researched(country);
  set('goodListed', researched ? 0 : goodsUnknown ? null : unit.good ? listed : 0);
  set('goodDownstream', researched ? 0 : goodsUnknown ? null : unit.good ? downstreamIn(unit, country, reference) : 0);
  const ratification = country === null ? null : reference.ratification(country);
  const missing = (...flags: (boolean | null | undefined)[]): boolean | null =>
    flags.some((flag) => flag === null || flag === undefined) ? null : flags.every((flag) => flag === false);
  set('c29OrC105Missing', or(missing(ratification?.C29), missing(ratification?.C105)));
  set('p29AndC181Missing', missing(ratification?.P29, ratification?.C181));
  set('c189Missing', missing(ratification?.C189));
}

function or(a: boolean | null, b: boolean | null): boolean | null {
  if (a === true || b === true) return true;
  return a === null || b === null ? null : false;
}

function workforceColumns(
  method: MethodNumbers,
  unit: Unit,
  numbers: UnitNumbers,
  reference: Reference,
  set: SetColumn,
): void {
  const counted = numbers.S ?? method.inherentUnknown;
  const { share, atLeast } = countedMigrants(method, unit, counted);
  set('migrants', share, atLeast);
  const stands = counted >= method.lowWageFrom ? most(numbers.usualMigrants, atLeast ?? 0n) : null;
  set('migrantsOrUsual', share ?? stands, share ?? stands ?? atLeast);
  set('migrantMajority', numbers.majority);
  set('lowWageSector', counted >= method.lowWageFrom);
  const agency = knownDecimal(unit, 'workforce.agencyShare');
  set('lowWageDeclared', lowWageMigrants(method, unit) || (agency !== null && agency > 0n));
  set('agency', agency);
  set('labourTiers', known(unit, 'workforce.labourTiers'));
  set('noEmployer', knownDecimal(unit, 'workforce.noEmployerShare'));
  set('overdueDays', known(unit, 'pay.overdueDays'));
  set('contradictions', contradictionsOf(method, unit).length);
  const disagreements = disagreementsOf(unit);
  set('disagreements', disagreements.length);
  set(
    'contradictionHidesPeople',
    [...contradictionsOf(method, unit), ...disagreements].some(({ hidesPeople }) => hidesPeople),
  );
  const benchmark = corridorBenchmark(unit, reference);
  set('corridorMonths', benchmark ?? (share === 0n && known(unit, 'recruitment.origins') === null ? 0 : null));
  set('corridorKnown', benchmark !== null);
}

/**
 * The share of migrants as rules read it. Where work is not low-wage and nobody says that it is, migrants may be skilled staff: above 0 it is then unknown.
 */
function countedMigrants(
  method: MethodNumbers,
  unit: Unit,
  sectorScore: Decimal,
): { readonly share: Decimal | null; readonly atLeast: Decimal | null } {
  const { share: part, atLeast } = migrantShare(method, unit);
  const share = typeof part === 'bigint' ? part : null;
  const lowWage = known(unit, 'workforce.lowWage');
  if (share === 0n || lowWage === true || sectorScore >= method.lowWageFrom) return { share, atLeast };
  return lowWage === false ? { share: 0n, atLeast: 0n } : { share: null, atLeast: null };
}

function recruitmentColumns(
  method: MethodNumbers,
  unit: Unit,
  reference: Reference,
  asOf: string,
  set: SetColumn,
): void {
  set('agentCount', known(unit, 'recruitment.agentCount'));
  set('directHire', known(unit, 'recruitment.directHire'));
  set(
    'documentsHeld',
    mapped(known(unit, 'documents.holder'), (holder) => holder !== 'worker'),
  );
  set(
    'documentAccessLimited',
    mapped(known(unit, 'documents.access'), (access) => access !== 'any-hour'),
  );
  set('feeSurveyRecent', surveyRecent(method, unit, asOf));
  const cost = known(unit, 'recruitment.workerCost');
  const highest = known(unit, 'recruitment.workerCostHighest');
  set('feesAnswered', feesAnswered(unit));
  const said = known(unit, 'recruitment.workersPaid');
  const paid = said === true || (cost?.minor ?? 0) > 0 || (highest?.minor ?? 0) > 0;
  set('workerPaid', paid || cost !== null || highest !== null || said !== null ? paid : null);
  set('costPaidWithLoan', known(unit, 'recruitment.workerCostLoan'));
  const months = costInMonths(unit);
  set('costInMonths', months);
  const statistic = known(unit, 'recruitment.workerCostStatistic');
  const most = inMonths(highest, known(unit, 'pay.netMonthly'));
  // A mean proves that some worker paid at least that much; a mean of 0 proves that none paid anything.
  const provenHighest =
    most ??
    (months !== null && (months >= method.feeHighestFrom || (months === 0n && statistic === 'mean')) ? months : null);
  set('highestCostInMonths', provenHighest);
  set(
    'medianCostInMonths',
    statistic === 'median'
      ? months
      : most !== null && most < method.feeCriticalFrom
        ? most
        : months === 0n && statistic === 'mean'
          ? 0
          : null,
  );
  const employer = inMonths(known(unit, 'recruitment.employerCost'), known(unit, 'pay.netMonthly'));
  const benchmark = corridorBenchmark(unit, reference);
  set(
    'employerCostOfBenchmark',
    employer !== null && benchmark !== null && benchmark > 0n ? over(employer, benchmark) : null,
  );
}

/** Whether the question of fees has its answer: workers paid, or a paper, an audit or workers show that nobody did. */
function feesAnswered(unit: Unit): boolean {
  const said = (
    ['recruitment.workersPaid', 'recruitment.workerCost', 'recruitment.workerCostHighest'] as const
  ).flatMap((fact) => {
    const each = observed(unit, fact);
    return each?.state === 'known' && each.value !== null ? [{ ...each, value: each.value }] : [];
  });
  const shown = said.every(({ assurance }) => assurance === 'documented' || assurance === 'corroborated');
  const paid = said.some(({ value }) => (typeof value === 'boolean' ? value : value.minor > 0));
  return paid || (said.length > 0 && shown);
}

function surveyRecent(method: MethodNumbers, unit: Unit, asOf: string): boolean | null {
  const date = known(unit, 'recruitment.feeSurveyDate');
  const done = known(unit, 'recruitment.feeSurvey');
  if (done === false) return false;
  if (date !== null) return date >= monthsBefore(asOf, whole(method.surveyMonths));
  return done === null ? false : null;
}

function traceColumns(unit: Unit, trace: Trace, reference: Reference, set: SetColumn): void {
  const priority = unit.goodFacts?.priority ?? false;
  const goodsUnknown = unit.good === null && !unit.productDeclared && makesGoods(unit);
  set('productDeclared', unit.productDeclared);
  set('priorityGood', goodsUnknown ? null : priority);
  const asked = unit.input !== null || observed(unit, 'input.origin') !== undefined || unit.site.inputs.length > 0;
  set('inputOriginKnown', trace.originKnown ? 1 : asked ? 0 : null);
  set('shipsToUs', known(unit, 'trade.shipsToUs'));
  set('xinjiang', xinjiang(unit, priority && !trace.originKnown));
  const orders = countryOrders(unit, reference);
  set('importOrder', orders.length > 0 ? 1 : listMatch(unit, 'wro', reference));
  const statuses = standing(orders, openHits(unit, 'wro')).map(({ status }) => status?.toLowerCase() ?? null);
  set('importOrderActive', statuses.includes('active') ? 1 : statuses.includes(null) ? null : 0);
}

/** UNKNOWN only for places in China without enough detail, and for priority goods of unknown origin. */
function xinjiang(unit: Unit, originOpen: boolean): boolean | null {
  const place = observed(unit, 'place.xinjiang');
  if (place?.value?.found === true || known(unit, 'workforce.labourScheme') === 'xinjiang-transfer') return true;
  if (unit.country === 'CN' && place?.state !== 'known') return null;
  return originOpen ? null : false;
}

function listColumns(unit: Unit, reference: Reference, set: SetColumn): void {
  set('uflpaEntity', listMatch(unit, 'uflpa', reference));
  set('otherList', listMatch(unit, 'other', reference));
}

/** Unknown while a name waits for a person, and without a list. */
function listMatch(unit: Unit, kind: ListHit['kind'], { lists }: Reference): boolean | null {
  const hits = openHits(unit, kind);
  if (hits.some(isMatch)) return true;
  return hits.length > 0 || !lists.has(kind) ? null : false;
}

function inputOriginState(unit: Unit): number {
  const states = unit.site.inputs.map((input) => input.observations['input.origin']?.state ?? 'notRecorded');
  if (states.includes('declined')) return STATE.declined;
  if (states.includes('notRecorded')) return STATE.notRecorded;
  return states.includes('known') ? STATE.known : STATE.neverAsked;
}
