const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** The exact sum of decimals as text, with as many places as the longest: no rounding errors. */
export function sumOf(decimals: readonly string[]): string {
  const places = Math.max(0, ...decimals.map((text) => DECIMAL.exec(text)?.[3]?.length ?? 0));
  const scaled = decimals.reduce((sum, text) => sum + scale(text, places), 0n);
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = places === 0 ? '' : `.${digits.slice(-places)}`;
  return `${scaled < 0n ? '-' : ''}${whole}${fraction}`;
}

function scale(text: string, places: number): bigint {
  const [, sign = '', whole = '0', fraction = ''] = DECIMAL.exec(text) ?? [];
  return BigInt(`${sign}${whole}${fraction.padEnd(places, '0')}`);
}
