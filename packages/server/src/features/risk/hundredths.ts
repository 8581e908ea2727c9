/** A score or share as an integer of hundredths; -1 for no data. Exact for texts with at most two decimal places. */
export function hundredths(text: string | null): number {
  return text === null ? -1 : Math.round(Number(text) * 100);
}
