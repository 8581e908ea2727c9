import { decimal } from '../decimal.ts';
import type { MethodNumbers } from '../method.ts';
import type { Reference } from '../reference.ts';
import type { SetColumn } from '../rules/frame.ts';
import { migrantsThere } from './factors.ts';
import { mapped } from './mapped.ts';
import { known, knownDecimal } from './unit.ts';
import type { Unit } from './unit.ts';
import { isIsolated } from './workforce-parts.ts';

/** Fills the columns of movement, housing and violence (group E). Unknown stays NaN. */
export function movementColumns(method: MethodNumbers, unit: Unit, reference: Reference, set: SetColumn): void {
  const loss = known(unit, 'movement.exitLoss');
  set('lowWageRoles', lowWageRoles(method, unit));
  set(
    'resignationPenalised',
    mapped(loss, (word) => word !== 'none'),
  );
  set(
    'payForfeited',
    mapped(loss, (word) => word === 'pay-forfeited'),
  );
  set('noticeBeyondLaw', noticeBeyondLaw(unit, reference));
  set('consentToLeave', consentToLeave(unit, reference));
  set('exitWaiver', known(unit, 'movement.exitWaiver'));
  housingColumns(unit, reference, set);
  const siteType = known(unit, 'place.siteType');
  set('isolatedSite', isIsolated(unit));
  set('phoneSignal', known(unit, 'movement.signal'));
  set('transport', known(unit, 'movement.transport'));
  set('daysAtSea', siteType === null || siteType === 'vessel' ? known(unit, 'movement.daysAtSea') : 0);
  const restriction = known(unit, 'movement.restriction');
  set(
    'movementRestricted',
    mapped(restriction, (word) => word !== 'none'),
  );
  set(
    'movementLocked',
    mapped(restriction, (word) => word !== 'none' && word !== 'curfew'),
  );
  set('violence', known(unit, 'conduct.violence'));
  set('threats', known(unit, 'conduct.threats'));
}

function housingColumns(unit: Unit, reference: Reference, set: SetColumn): void {
  const exit = known(unit, 'housing.fireExit');
  set('employerHousing', known(unit, 'housing.employerProvided'));
  set('housingAfterLeaving', known(unit, 'housing.daysAfterLeaving'));
  set('belowHousingStandard', belowStandard(unit, reference));
  set(
    'fireExitMissing',
    mapped(exit, (word) => word === 'none'),
  );
  set(
    'fireExitBlocked',
    mapped(exit, (word) => word === 'blocked'),
  );
  set('housingBasics', known(unit, 'housing.basics'));
  set('spacePerPerson', knownDecimal(unit, 'housing.spacePerPerson'));
  set('peoplePerRoom', known(unit, 'housing.peoplePerRoom'));
}

/** Work is taken to be low-wage in low-wage sectors, and elsewhere where somebody says so. */
function lowWageRoles(method: MethodNumbers, unit: Unit): boolean | null {
  const counted = unit.sector?.score ?? method.inherentUnknown;
  return counted >= method.lowWageFrom || known(unit, 'workforce.lowWage');
}

function noticeBeyondLaw(unit: Unit, { law }: Reference): boolean | null {
  const days = known(unit, 'movement.noticeDays');
  if (days === 0) return false;
  const most = unit.country === null ? null : law.noticeDays(unit.country);
  return days === null || most === null ? null : days > most;
}

/** The law asks for consent in all cases, or in none; where it is coded as a part of them, it is not known for this work. */
function consentToLeave(unit: Unit, reference: Reference): boolean | null {
  const factor = migrantsThere(unit, reference).coding?.factors[1] ?? null;
  return factor === '1' ? true : factor === '0' ? false : null;
}

/** Less room than the law asks for, by what is known of the room. */
function belowStandard(unit: Unit, { law }: Reference): boolean | null {
  const standard = unit.country === null ? null : law.housingStandard(unit.country);
  if (standard === null) return null;
  const space = knownDecimal(unit, 'housing.spacePerPerson');
  const people = known(unit, 'housing.peoplePerRoom');
  const small =
    standard.squareMetres === null ? false : mapped(space, (own) => own < decimal(standard.squareMetres ?? '0'));
  const full = standard.perRoom === null ? false : mapped(people, (own) => own > (standard.perRoom ?? 0));
  if (small === true || full === true) return true;
  return small === null || full === null ? null : false;
}
