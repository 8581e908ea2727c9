/**
 * The numbers for which a gradient vanishes, by steps of Adam. The same gradient gives the same numbers.
 * @param gradientOf at these numbers
 */
export function descended(
  start: Float64Array,
  gradientOf: (at: Float64Array) => Float64Array,
  rounds: number,
  rate: number,
): Float64Array {
  const at = Float64Array.from(start);
  const mean = new Float64Array(at.length);
  const spread = new Float64Array(at.length);
  for (let round = 1; round <= rounds; round += 1) {
    const gradient = gradientOf(at);
    for (let i = 0; i < at.length; i += 1) {
      const slope = gradient[i] ?? 0;
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * slope;
      spread[i] = 0.99 * (spread[i] ?? 0) + 0.01 * slope * slope;
      const step = (mean[i] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((spread[i] ?? 0) / (1 - 0.99 ** round)) + 1e-9);
      at[i] = (at[i] ?? 0) - rate * step;
    }
  }
  return at;
}
