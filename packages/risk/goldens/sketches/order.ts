import type { TwinName } from './sketch.ts';

/** A sketch and its twin. */
export type Who = readonly [key: string, twin: TwinName];

/** Who is decided before whom: the first of each line before the second; with a reason where the method has it the other way round. */
// A table is easiest to read with one row per line.
// prettier-ignore
export const BEFORE: readonly (readonly [Who, Who, differs?: string])[] = [
  // Known harm that nobody owned up to comes first.
  [['dandong-crew', 'silent'], ['malaysian-gloves', 'silent']],
  [['xinjiang-tomato', 'candid'], ['beirut-live-in', 'candid']],
  [['london-fit-out', 'verified'], ['kuwait-camp', 'candid']],
  // Refusing is never better than saying it, and saying it with money behind is better still.
  [['malaysian-gloves', 'declined'], ['malaysian-gloves', 'candid']],
  [['malaysian-gloves', 'candid'], ['malaysian-gloves', 'silent']],
  [['malaysian-gloves', 'silent'], ['malaysian-gloves', 'funded']],
  [['doha-builder', 'declined'], ['doha-builder', 'candid']],
  [['doha-builder', 'candid'], ['doha-builder', 'funded']],
  [['doha-builder', 'declined'], ['doha-builder', 'silent']],
  [['kuwait-camp', 'declined'], ['kuwait-camp', 'funded']],
  [['taiwanese-longliner', 'declined'], ['taiwanese-longliner', 'candid']],
  [['hsinchu-boards', 'declined'], ['hsinchu-boards', 'silent']],
  [['hsinchu-boards', 'silent'], ['hsinchu-boards', 'funded']],
  // Silence is never better than an ordinary honest answer.
  [['singapore-formwork', 'silent'], ['singapore-formwork', 'candid']],
  [['irbid-garments', 'silent'], ['irbid-garments', 'candid']],
  [['roman-carers', 'silent'], ['roman-carers', 'candid']],
  [['german-builder', 'declined'], ['german-builder', 'silent']],
  [['german-builder', 'silent'], ['german-builder', 'candid']],
  [['danish-dairy', 'silent'], ['danish-dairy', 'candid']],
  [['indian-kiln', 'declined'], ['indian-kiln', 'silent']],
  [['berlin-guards', 'declined'], ['berlin-guards', 'silent']],
  [['berlin-guards', 'silent'], ['berlin-guards', 'candid']],
  [['danish-software', 'declined'], ['danish-software', 'silent']],
  [['danish-software', 'silent'], ['danish-software', 'candid']],
  [['dutch-greenhouse', 'candid'], ['dutch-greenhouse', 'verified']],
  // Across suppliers: a presumption is asked about before context is.
  [['malaysian-gloves', 'silent'], ['indian-kiln', 'silent']],
  [['thai-shrimp-peeler', 'silent'], ['dhaka-shirts', 'silent']],
  [['taiwanese-longliner', 'silent'], ['shenzhen-electronics', 'silent']],
  [['indian-kiln', 'silent'], ['german-builder', 'silent']],
  [['sihanoukville-gaming', 'silent'], ['manila-back-office', 'silent']],
  [['assam-tea-estate', 'silent'], ['danish-dairy', 'silent']],
  [['manila-back-office', 'silent'], ['danish-software', 'silent']],
  [['german-builder', 'silent'], ['danish-devices', 'silent']],
  [['danish-devices', 'silent'], ['swiss-bank', 'silent']],
  [['swedish-renovator', 'silent'], ['swiss-bank', 'candid']],
  [['brazilian-charcoal', 'silent'], ['norwegian-salmon', 'silent'], 'context is ordered by the worst that could happen there before it is by R: on a vessel that is 80, at a charcoal kiln, which is no brick kiln, 55'],
];
