import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { classify } from '../../src/sector/classify.ts';

interface Phrase {
  readonly text: string;
  readonly label: readonly string[];
}

const folder = new URL('../sector-phrases/', import.meta.url);
const languages = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -5));
const highRisk = /^(?:CON|AGR|DOM|MAN|SVC-LI|MIN)/u;
const harmless = ['SVC-PROF', 'OTHER', 'UNKNOWN'];

/** Phrases that are read as another sector than a person says, each with what was read. */
function misread(language: string): { all: number; wrong: (Phrase & { read: string })[] } {
  const phrases = JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8')) as Phrase[];
  const wrong = phrases
    .map((phrase) => ({ ...phrase, read: classify({ codes: [], activity: phrase.text }).best ?? 'UNKNOWN' }))
    .filter(({ label, read }) => !label.includes(read));
  return { all: phrases.length, wrong };
}

describe('What suppliers write about their work, in fourteen languages', () => {
  test('the labelled set covers fourteen languages', () => {
    expect(languages).toHaveLength(14);
  });

  test.each(languages)('in %s at most one phrase in thirty is read as another sector', (language) => {
    const { all, wrong } = misread(language);
    expect({ wrong, within: wrong.length * 30 <= all }).toMatchObject({ within: true });
  });

  test.each(languages)('in %s no high-risk work is read as a profession, something else, or nothing', (language) => {
    const missed = misread(language).wrong.filter(
      ({ label, read }) => label.every((key) => highRisk.test(key)) && harmless.includes(read),
    );
    expect(missed).toEqual([]);
  });
});
