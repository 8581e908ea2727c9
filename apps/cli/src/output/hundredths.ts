/** Writes a number of hundredths as the results do: 70 is "0.70". */
export function hundredths(value: number): string {
  return (value / 100).toFixed(2);
}
