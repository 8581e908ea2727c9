import type { Benchmark, Contender } from '../benchmark.ts';
import { RowsDigest } from '../rows-digest.ts';

const whole = 'The whole reader';
const weights = 'The trained weights alone';

/** A reader of texts; the answer is the texts that it was given, because readers that differ find different sectors. */
function readerContender(name: string, load: () => Promise<(text: string) => unknown>): Contender {
  return {
    name,
    prepare: async ({ size }) => {
      const { activityTexts } = await import('./activity-texts.ts');
      const texts = activityTexts(size);
      const read = await load();
      return {
        answer: async () => {
          const digest = new RowsDigest();
          for (const text of texts) {
            read(text);
            digest.add([text]);
          }
          return digest.text();
        },
        run: async () => {
          for (const text of texts) read(text);
          return texts.length;
        },
      };
    },
  };
}

/** Sectors of activities: all that is done with a text, and the part of it that is trained. */
export const sectorReading: Benchmark = {
  key: 'sector-reading',
  title: 'Sectors of activities',
  unit: 'texts',
  size: { full: 40_000, quick: 200 },
  notes: [
    'Phrases of the official indexes, no two alike and twice as many as the reader remembers: a list that repeats its texts is read faster. The weights alone are asked to read 20,000 texts a second on one core. The whole reader also asks the gazetteers, weighs both, and reads once more clause by clause where that settles nothing.',
    'The two find different things; the ratio says what the gazetteers and the clauses cost beside the weights.',
  ],
  writeWorkload: async () => undefined,
  contenders: [
    readerContender(whole, async () => {
      const { classify } = await import('@plumbline/intake');
      return (activity) => classify({ codes: [], activity });
    }),
    readerContender(weights, async () => {
      const { familiesByWeights } = await import('../../../intake/src/sector/trained/read-activity.ts');
      return familiesByWeights;
    }),
  ],
  comparisons: [{ ours: whole, against: weights, speedTarget: null, memoryTarget: null }],
};
