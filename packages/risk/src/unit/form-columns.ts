import type { Reference } from '../reference.ts';
import type { SetColumn } from '../rules/frame.ts';
import { isInForce, liesIn } from './listed-areas.ts';
import { known, knownDecimal } from './unit.ts';
import type { Unit } from './unit.ts';

const RISKY_LENDERS: ReadonlySet<string> = new Set(['app', 'moneylender', 'pledge']);

/** Fills the columns about newer and gendered forms. */
export function formColumns(unit: Unit, reference: Reference, asOf: string, set: SetColumn): void {
  const account = known(unit, 'forms.platformAccount');
  set('platformRented', account && account === 'rented');
  // Who does no platform work cannot be deactivated.
  set('deactivationPenalty', account === 'none' ? false : known(unit, 'forms.deactivation'));
  const lender = known(unit, 'forms.jobLender');
  const noLoan = known(unit, 'recruitment.workerCostLoan') === false ? false : null;
  set('riskyLoan', lender ? RISKY_LENDERS.has(lender) : noLoan);
  const posting = known(unit, 'forms.posting');
  set('letterbox', posting && (posting === 'no-activity' || posting === 'no-a1'));
  set('selfEmployedSigns', known(unit, 'forms.selfEmployedSigns'));
  const seasonal = known(unit, 'forms.seasonalTerms');
  set('seasonalTied', seasonal && seasonal !== 'in-order');
  const trainees = known(unit, 'forms.trainees');
  set('traineeOutsideLaw', trainees && trainees === 'outside-wage-law');
  set('lodgingTied', known(unit, 'forms.lodgingTied'));
  set('declaredDays', knownDecimal(unit, 'forms.declaredDays'));
  const homework = known(unit, 'forms.homework');
  // Disclosed, and nobody said what it pays.
  set('hiddenHomework', homework === 'disclosed' ? null : homework && homework !== 'none' && homework !== 'at-minimum');
  const women = known(unit, 'forms.womenRules');
  set('womenOnlyRules', women && women !== 'none');
  const held = known(unit, 'pay.heldBack');
  set('payHeld', held && held !== 'none');
  const paidTo = known(unit, 'pay.paidTo');
  set('paidToFamily', paidTo && (paidTo === 'family' || paidTo === 'crew-leader'));
  const exit = known(unit, 'forms.exitPay');
  set('exitUnpaid', exit && exit === 'unpaid');
  set('migrationBan', migrationBan(unit, reference, asOf));
  set('socialRecruiting', known(unit, 'online.socialRecruiting'));
  set('employerVerified', known(unit, 'online.employerVerified'));
  set('relocationPromised', known(unit, 'online.relocation'));
  set('visitorVisaOffered', known(unit, 'online.visitorVisa'));
  set('interviewed', known(unit, 'online.interviewed'));
  const zones = reference.scamZones?.filter((zone) => isInForce(zone, asOf)) ?? null;
  set('scamZone', zones && liesIn(unit, zones));
  set('adSignals', known(unit, 'forms.adSignals'));
  set('blacklisted', known(unit, 'forms.blacklist'));
  const crew = known(unit, 'forms.crewSigns');
  set('crewSign', crew && crew !== 'none');
  set('daysWithoutPort', known(unit, 'forms.daysWithoutPort'));
  set('pregnancyTest', known(unit, 'forms.pregnancyTest'));
  set('sexForWork', known(unit, 'forms.sexForWork'));
}

function migrationBan(unit: Unit, { migrationBans }: Reference, asOf: string): boolean | null {
  if (known(unit, 'workforce.migrantShare') === '0') return false;
  const origins = known(unit, 'recruitment.origins');
  if (migrationBans === null || origins === null) return null;
  const bans = migrationBans.filter((ban) => isInForce(ban, asOf) && origins.includes(ban.origin));
  if (bans.some(({ destination }) => destination === 'all' || destination === unit.country)) return true;
  return bans.length > 0 && unit.country === null ? null : false;
}
