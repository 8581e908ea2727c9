const AMOUNT = /^(\d{1,12})(?:[.,](\d+))?$/;

/** What a person typed as an amount, in minor units; null where it is none or has more decimals than the currency. Spaces may group digits. */
export function minorUnits(text: string, exponent: number): number | null {
  const [, whole, decimals = ''] = AMOUNT.exec(text.replace(/\s/g, '')) ?? [];
  if (whole === undefined || decimals.length > exponent) return null;
  return Number(whole + decimals.padEnd(exponent, '0'));
}

/** Minor units as a person would type them. */
export function typedAmount(minor: number, exponent: number): string {
  if (exponent === 0) return String(minor);
  const digits = String(minor).padStart(exponent + 1, '0');
  return `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}
