import type { Trace } from '../score/product.ts';
import type { Reference } from '../reference.ts';
import { known } from './unit.ts';
import type { Unit } from './unit.ts';

/** Statuses of an order or listing that is no longer in force. */
const HISTORY: ReadonlySet<string> = new Set(['modified', 'revoked', 'inactive', 'terminated']);

export function isHistory(status: string | null): boolean {
  return status !== null && HISTORY.has(status.toLowerCase());
}

/** Orders in force, or of unknown status, against the country and the HS codes of the unit's goods. */
export function countryOrders(unit: Unit, reference: Reference): Reference['orders'] {
  const codes = known(unit, 'product.hs') ?? [];
  return reference.orders.filter(
    (order) =>
      order.country === unit.country &&
      !isHistory(order.status) &&
      order.hs.some((prefix) => codes.some((code) => code.startsWith(prefix))),
  );
}

/** Known origin of the unit's raw materials. */
export function traceOf(unit: Unit, reference: Reference): Trace {
  const inputs = unit.input ? [unit.input] : unit.site.inputs;
  const origins = inputs.map((input) => input.observations['input.origin']);
  return {
    originKnown: origins.length > 0 && origins.every((origin) => origin?.state === 'known'),
    xinjiangInput: inputs.some((input) => {
      const place = input.observations['place.xinjiang'];
      return place?.state === 'known' && place.value?.found === true;
    }),
    activeOrder: countryOrders(unit, reference).some((order) => order.status?.toLowerCase() === 'active'),
  };
}
