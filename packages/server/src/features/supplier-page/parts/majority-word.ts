import type { MajorityBand } from '@plumbline/risk';
import type { Say } from '../../../platform/text/texts.ts';

/** Keys of the words for published shares. */
const WORDS = {
  '<10%': 'below-10',
  '10-25%': '10-to-25',
  '25-50%': '25-to-50',
  '50-80%': '50-to-80',
  '>=80%': 'from-80',
} as const satisfies Readonly<Record<MajorityBand, string>>;

/** A published share of migrants, in words. */
export function majorityWord(band: MajorityBand, say: Say): string {
  return say(`majority.${WORDS[band]}`);
}
