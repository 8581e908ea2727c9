import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { activityPhrases } from '@plumbline/reference-data/activity-phrases';
import { sectorWeights } from '@plumbline/reference-data/sector-weights';
import { accuracyOf, readAll } from '../../derive/accuracy.ts';
import { sectorWeightsTableOf } from '../../derive/sector-weights-table.ts';
import { tableText } from '../../../reference-data/derive/table-text.ts';
import { teachingOf } from '../../derive/teaching.ts';
import type { LabelledText } from '../../derive/training-texts.ts';
import { readText } from '../../src/sector/read-text.ts';
import { segmentWords } from '../../src/sector/segment.ts';
import { readActivity } from '../../src/sector/trained/read-activity.ts';

const table = new URL('../../../reference-data/data/sector-weights.json', import.meta.url);
const read = (text: string): ReturnType<typeof readActivity> => readActivity(text, readText(text));

interface Phrase {
  readonly lang: string;
  readonly text: string;
  readonly label: readonly string[];
}
const phrases = JSON.parse(
  readFileSync(new URL('../sector-unseen/phrases.json', import.meta.url), 'utf8'),
) as readonly Phrase[];
const languages = [...new Set(phrases.map(({ lang }) => lang))];

/** Languages whose indexes may not train: they lean on the gazetteers. */
const lean = new Set(['es', 'pt']);

function readPhrases(of: (phrase: Phrase) => boolean): ReturnType<typeof accuracyOf> {
  const texts = phrases
    .filter(of)
    .map(({ text, lang, label }) => ({ text, language: lang, classes: label, covered: [] }));
  return accuracyOf(readAll(texts as readonly LabelledText[], sectorWeights()));
}

describe('The trained reader', () => {
  test('is what these phrases teach in this way, and written as it is read', () => {
    const again = sectorWeightsTableOf(sectorWeights(), teachingOf(activityPhrases));
    expect(tableText(again) === readFileSync(table, 'utf8')).toBe(true);
  });

  test('takes at most four megabytes', () => {
    expect(readFileSync(table).length).toBeLessThan(4_000_000);
  });

  test('is sure of what indexes say plainly', () => {
    expect(read('Manufacture of knitted outerwear').settled).toBe('MAN-APP');
    expect(read('Fabrication de briques et tuiles en terre cuite').settled).toBe('MAN-BRICK');
    expect(read('煤炭开采和洗选业').settled).toBe('MIN');
  });

  test.each(['', '12345', 'Alpha Omega International Ltd', 'Miscellaneous', 'stones'])(
    'leaves “%s” to a person',
    (text) => {
      expect(read(text).settled).toBeNull();
    },
  );

  test('cuts scripts without spaces into words', () => {
    expect(segmentWords('โรงงานผลิตเสื้อผ้า').length).toBeGreaterThan(1);
    expect(segmentWords('服装生产厂').length).toBeGreaterThan(1);
    expect(segmentWords('knitted shirts')).toEqual(['knitted', 'shirts']);
  });
});

describe('Phrases written before the reader was looked at', () => {
  test('are read right in 97 of 100 where they are settled, and high-risk work is not hidden', () => {
    const { settled, right, hidden } = readPhrases(() => true);
    expect(right / settled).toBeGreaterThanOrEqual(0.97);
    expect(hidden / settled).toBeLessThanOrEqual(0.01);
  });

  test('are settled in six of ten or more, in each language', () => {
    const shares = languages
      .filter((each) => each !== 'ru')
      .map((language) => {
        const { texts, settled } = readPhrases(({ lang, label }) => lang === language && !label.includes('UNKNOWN'));
        return [language, settled / texts] as const;
      });
    expect(shares.filter(([language, share]) => share < (lean.has(language) ? 0.5 : 0.6))).toEqual([]);
  });
});
