import { decimal, over } from '../decimal.ts';
import type { SetColumn } from '../rules/frame.ts';
import { known, knownDecimal } from './unit.ts';
import type { Unit } from './unit.ts';

/** Fills the columns about documents, permits, contracts, offers and work done elsewhere. */
export function hiringColumns(unit: Unit, set: SetColumn): void {
  documentColumns(unit, set);
  contractColumns(unit, set);
  offerColumns(unit, set);
  set('depositTaken', known(unit, 'recruitment.depositOrBond'));
  set('employerPays', known(unit, 'recruitment.employerPays'));
  outputColumns(unit, set);
}

function documentColumns(unit: Unit, set: SetColumn): void {
  const cards = known(unit, 'documents.cardHolder');
  set('cardsHeld', cards && cards !== 'worker');
  const phones = known(unit, 'documents.phoneHolder');
  set('phonesHeld', phones && phones !== 'worker');
  // Where nobody came from another country, nobody has a permit that could run out or be for something else.
  const none = known(unit, 'workforce.migrantShare') === '0' ? false : null;
  const lapsed = known(unit, 'documents.permitsLapsed');
  set('permitsLapsed', lapsed ? lapsed === 'open' : none);
  const renewer = known(unit, 'documents.permitRenewal');
  set('permitsRenewedByOthers', renewer && renewer !== 'worker');
  const purpose = known(unit, 'documents.permitPurpose');
  set('permitsForOtherPurpose', purpose ? purpose !== 'this-job' : none);
}

function contractColumns(unit: Unit, set: SetColumn): void {
  set('contractShare', knownDecimal(unit, 'contract.writtenShare'));
  set('contractUnderstood', knownDecimal(unit, 'contract.understoodShare'));
  set('contractDays', known(unit, 'contract.daysBefore'));
  const change = known(unit, 'contract.change');
  const unchanged = known(unit, 'contract.changed') === false ? false : null;
  set('termsWorse', change ? change === 'worse' : unchanged);
  set('briefed', knownDecimal(unit, 'recruitment.briefedShare'));
}

function offerColumns(unit: Unit, set: SetColumn): void {
  const asked = known(unit, 'recruitment.offerAsked');
  const differs = known(unit, 'recruitment.offerDiffers');
  set('offerAsked', asked);
  set('offerDiffers', differs);
  set(
    'offerDiffersShare',
    asked && differs !== null ? over(decimal(differs), decimal(asked)) : differs === 0 ? 0 : null,
  );
  set('offerPayShortfall', knownDecimal(unit, 'recruitment.offerPayShortfall'));
  const difference = known(unit, 'recruitment.offerDifference');
  set('offerOtherJob', difference && (difference === 'job' || difference === 'country'));
}

function outputColumns(unit: Unit, set: SetColumn): void {
  const shipped = known(unit, 'production.shipped');
  const capacity = known(unit, 'production.capacity');
  set(
    'outputOfCapacity',
    shipped !== null && capacity ? over(decimal(shipped), decimal(capacity)) : shipped === 0 ? 0 : null,
  );
  const elsewhere = known(unit, 'production.elsewhere');
  set('undisclosedSite', elsewhere && elsewhere === 'undisclosed');
}
