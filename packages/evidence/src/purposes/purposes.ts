import { EU_FLR } from './eu-flr.ts';
import { GENERAL } from './general.ts';
import { UFLPA } from './uflpa.ts';
import type { Purpose, PurposeStatus } from './purpose.ts';

/** Every purpose, in the order in which people choose. */
export const PURPOSES: readonly Purpose[] = [GENERAL, UFLPA, EU_FLR];

export function purposeOf(key: string): Purpose | null {
  return PURPOSES.find((purpose) => purpose.key === key) ?? null;
}

/** Whether it binds on a day: what applies from a later day does not yet. */
export function statusOn({ status }: Purpose, day: string): PurposeStatus['kind'] {
  if (status.kind !== 'applies-from') return status.kind;
  return status.from <= day ? 'in-force' : 'applies-from';
}
