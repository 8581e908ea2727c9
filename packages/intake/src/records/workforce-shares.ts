import { NUMBERS } from '@plumbline/facts';
import type { Contradiction, DecimalText } from '@plumbline/facts';

/** Numbers in a file about one group of workers at one site; null where missing. */
export interface GroupNumbers {
  readonly group: Contradiction['group'];
  readonly count: number | null;
  readonly share: DecimalText | null;
  readonly total: number | null;
}

/** The share of a group, or what is wrong with the numbers. `checked`: two of the numbers were compared. */
export interface GroupShare {
  readonly share: DecimalText | null;
  readonly contradiction: Contradiction | null;
  readonly checked: boolean;
}

const decimals = 8;
const scale = 10n ** BigInt(decimals);

function scaled(share: DecimalText): { readonly digits: bigint; readonly unit: bigint } {
  const [whole = '0', fraction = ''] = share.split('.');
  return { digits: BigInt(whole + fraction), unit: 10n ** BigInt(fraction.length) };
}

/** `count / total` as a decimal string, half-up to 8 decimals. @param total above 0 */
export function shareOf(count: number, total: number): DecimalText {
  const of = BigInt(total);
  const rounded = (BigInt(count) * scale * 2n + of) / (of * 2n);
  const text = rounded.toString().padStart(decimals + 1, '0');
  const fraction = text.slice(-decimals).replace(/0+$/, '');
  const whole = text.slice(0, -decimals);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

const toleratedPoints = BigInt(NUMBERS.contradictionPoints);
const toleratedWorkers = BigInt(NUMBERS.contradictionWorkers);

/** Further apart than is tolerated, in points and in workers. */
function isApart(count: number, share: DecimalText, total: number): boolean {
  const { digits, unit } = scaled(share);
  const difference = digits * BigInt(total) - BigInt(count) * unit;
  const distance = difference < 0n ? -difference : difference;
  return distance * 100n > toleratedPoints * BigInt(total) * unit && distance > toleratedWorkers * unit;
}

/** True when one side is 0 and the other is above 0 by more than rounding of a percentage explains. */
function isZeroBesideCount(count: number, share: DecimalText, total: number | null): boolean {
  const none = share === '0';
  if (none === (count === 0)) return false;
  if (total === null || total === 0) return true;
  const half = none ? BigInt(count) * 200n >= BigInt(total) : isHalfAWorker(share, total);
  return half;
}

function isHalfAWorker(share: DecimalText, total: number): boolean {
  const { digits, unit } = scaled(share);
  return digits * BigInt(total) * 2n >= unit;
}

function contradictionIn({ group, count, share, total }: GroupNumbers): Contradiction | null {
  if (count === null) return null;
  if (total !== null && count > total) return { kind: 'part-above-total', group, count, share, total };
  if (share === null) return null;
  if (isZeroBesideCount(count, share, total)) return { kind: 'zero-beside-count', group, count, share, total };
  if (total !== null && total > 0 && isApart(count, share, total)) {
    return { kind: 'count-and-share', group, count, share, total };
  }
  return null;
}

/**
 * The share of one group from its share, or from its headcount and the total; none when they contradict each other, since neither can then be trusted.
 * A share that agrees with the headcount is preferred, because it is written in the file.
 */
export function groupShare(numbers: GroupNumbers): GroupShare {
  const { count, share, total } = numbers;
  const contradiction = contradictionIn(numbers);
  const checked = count !== null && (share !== null || total !== null);
  if (contradiction !== null) return { share: null, contradiction, checked };
  if (share !== null) return { share, contradiction, checked };
  if (count === 0) return { share: '0', contradiction, checked };
  const derived = count !== null && total !== null && total > 0 ? shareOf(count, total) : null;
  return { share: derived, contradiction, checked };
}
