import type { SetColumn } from '../rules/frame.ts';
import { known } from './unit.ts';
import type { Unit } from './unit.ts';

/** Fills the columns about documents and permits. */
export function hiringColumns(unit: Unit, set: SetColumn): void {
  documentColumns(unit, set);
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
