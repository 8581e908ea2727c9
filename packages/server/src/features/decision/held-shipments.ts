import type { UserError } from '../../platform/errors/user-error.ts';
import { LONGEST_LOT, MOST_LOTS } from './decision-rules.ts';

/** The shipments that somebody wants to hold. */
export interface HeldShipments {
  /** All shipments of the supplier, whatever is named. */
  readonly everything: boolean;
  /** Lots or orders, as the buyer calls them. */
  readonly lots: readonly string[];
}

/** As a hold keeps them: each once, without spaces around it; an empty list for all shipments. */
export function lotsOf({ everything, lots }: HeldShipments): string[] {
  return everything ? [] : [...new Set(lots.map((lot) => lot.trim()).filter((lot) => lot !== ''))];
}

/**
 * What is wrong with the shipments of a hold.
 * @param held the lots of the holds that stand, an empty list for all shipments
 */
export function problemsOfHeld(wanted: HeldShipments | null, held: readonly (readonly string[])[]): UserError[] {
  const problem = (code: UserError['code'], parameters: UserError['parameters'] = {}): UserError[] => [
    { field: 'held', code, parameters },
  ];
  const lots = wanted === null ? [] : lotsOf(wanted);
  if (wanted === null || (!wanted.everything && lots.length === 0)) return problem('LOTS_MISSING');
  if (lots.length > MOST_LOTS) return problem('TOO_MANY_LOTS', { most: MOST_LOTS });
  if (lots.some((lot) => lot.length > LONGEST_LOT)) return problem('LOT_TOO_LONG', { most: LONGEST_LOT });
  const isHeld = (lot: string): boolean => held.some((each) => each.includes(lot));
  const isAllHeld = held.some((each) => each.length === 0) || (lots.length > 0 && lots.every(isHeld));
  return isAllHeld ? problem('ALREADY_HELD') : [];
}
