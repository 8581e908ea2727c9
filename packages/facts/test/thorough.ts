/** What `npm run test:faults` asks for: laws on many more cases, and hostile text in its true size. */
export const THOROUGH = process.env['PLUMBLINE_THOROUGH'] === 'yes';

const timesMore = 20;

/**
 * On how many cases a law is tried: the only place that decides it.
 * @param usual how many find a broken law with near certainty in a second or so, for `npm test`
 * @param thorough how many `npm run test:faults` tries
 */
export function runs(usual: number, thorough = usual * timesMore): { readonly numRuns: number } {
  return { numRuns: THOROUGH ? thorough : usual };
}
