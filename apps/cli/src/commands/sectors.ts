import { classify, nearestPhrase, type SectorReading } from '@plumbline/intake';
import { sector } from '@plumbline/reference-data/sectors';
import type { Locale } from '@plumbline/risk';
import type { Environment } from '../environment.ts';
import { safe } from '../output/fit.ts';
import { hundredths } from '../output/hundredths.ts';
import type { Paint } from '../output/paint.ts';
import { print } from '../output/print.ts';
import { sayIn } from '../output/texts.ts';

export interface SectorsOptions {
  readonly format: 'json' | 'table';
  readonly locale: Locale;
  readonly paint: Paint;
}

type Candidate = SectorReading['candidates'][number];

/** The reasons for a sector; where its words are read by what indexes teach, with the phrase that is nearest. */
async function withNearestPhrase(text: string, { key, why }: Candidate): Promise<Candidate['why']> {
  if (!why.some(({ code }) => code === 'sector.read' || code === 'sector.likely')) return why;
  const nearest = await nearestPhrase(text, key);
  return nearest === null ? why : [...why, { code: 'sector.nearest-phrase', parameters: { ...nearest } }];
}

/** Says which sector each text was understood as, and why. */
export async function sectors(
  texts: readonly string[],
  { format, locale, paint }: SectorsOptions,
  { out }: Environment,
): Promise<void> {
  const say = sayIn(locale);
  const read = await Promise.all(
    texts.map(async (text) => {
      const { best, candidates, review, reason } = classify({ codes: [], activity: text });
      return {
        input: text,
        sector: best,
        score: best === null ? null : `${sector(best).s}.00`,
        review,
        reason: reason === undefined ? null : { ...reason, text: say(reason.code, reason.parameters) },
        candidates: await Promise.all(
          candidates.map(async (candidate) => ({
            key: candidate.key,
            confidence: hundredths(candidate.confidence),
            why: (await withNearestPhrase(text, candidate)).map((each) => ({
              ...each,
              text: say(each.code, each.parameters),
            })),
          })),
        ),
      };
    }),
  );
  if (format === 'json') {
    await print(out, `${JSON.stringify({ schema: 'plumbline-sectors/1', sectors: read }, null, 2)}\n`);
    return;
  }
  for (const { input, sector: key, score, candidates, reason } of read) {
    const found = key === null ? say('sector.UNKNOWN') : `${say(`sector.${key}`)} (${key}, S ${score ?? ''})`;
    await print(out, `${safe(input)}: ${paint.strong(found)}\n`);
    if (reason !== null) await print(out, `  ${reason.text}\n`);
    for (const candidate of candidates) {
      const reasons = candidate.why.map((each) => each.text).join('; ');
      await print(out, `  ${candidate.confidence}  ${say(`sector.${candidate.key}`)}: ${reasons}\n`);
    }
  }
}
