import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { activityPhrases } from '@plumbline/reference-data/activity-phrases';
import { tableText } from '../../reference-data/derive/table-text.ts';
import { readAll } from './accuracy.ts';
import { accuracyPage, missesPage, type SourceRead } from './accuracy-page.ts';
import { certaintyOn, heard, judged, voicesOf, weightsWithout } from './held-out.ts';
import { sectorWeightsTableOf } from './sector-weights-table.ts';
import { taughtWeights } from './taught-weights.ts';
import { teachingOf } from './teaching.ts';
import { testSources } from './test-texts.ts';
import { labelledTexts, termTexts } from './training-texts.ts';

/**
 * Trains the reader of activities, fits how much its voices weigh, and writes both with the report on how well it reads:
 * `node packages/intake/derive/derive-sector-weights.ts --from ../shared/data`. Takes some minutes: each index is held out once.
 */
const { values } = parseArgs({ options: { from: { type: 'string' } } });
if (values.from === undefined) throw new Error('Say where the sources are: --from FOLDER');

const indexes = Map.groupBy(activityPhrases, ({ index }) => index);
const without = weightsWithout(activityPhrases, (index) => {
  console.log(`Training without ${index}`);
});
const heldOut = [...without].flatMap(([index, weights]) =>
  heard(labelledTexts(indexes.get(index) ?? []), index, weights),
);
const voices = voicesOf(heldOut);
console.log('Voices', voices);
const certainty = certaintyOn(
  [...without].flatMap(([index, own]) => judged(labelledTexts(indexes.get(index) ?? []), index, { ...own, voices })),
);
console.log('Certainty', certainty);
const weights = { ...taughtWeights(labelledTexts(activityPhrases), termTexts()), voices, certainty };
const root = new URL('../../../', import.meta.url);
await writeFile(
  new URL('packages/reference-data/data/sector-weights.json', root),
  tableText(sectorWeightsTableOf(weights, teachingOf(activityPhrases))),
);

const languageOf = (index: string): string => indexes.get(index)?.[0]?.language ?? '';
const held = [...without].map(([name, own]): SourceRead => ({
  name,
  shown: true,
  stranger: [...indexes.keys()].every((other) => other === name || languageOf(other) !== languageOf(name)),
  reads: readAll(labelledTexts(indexes.get(name) ?? []), { ...own, voices, certainty }),
}));
const others = testSources(values.from).map(({ name, shown, texts }): SourceRead => ({
  name,
  shown,
  stranger: false,
  reads: readAll(texts, weights),
}));
const all = [...held, ...others];
await writeFile(new URL('docs/reference/sector-reading.md', root), accuracyPage(all, certainty));
await writeFile(new URL('docs/reference/sector-reading-misses.md', root), missesPage(all));
