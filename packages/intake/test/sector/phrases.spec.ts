import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { SectorKey } from '@plumbline/reference-data/sectors';
import { classify } from '../../src/sector/classify.ts';
import { familyOf } from '../../src/sector/trained/families.ts';

interface Phrase {
  readonly text: string;
  readonly label: readonly string[];
}

const folder = new URL('../sector-phrases/', import.meta.url);
const languages = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -5));
const highRisk = /^(?:CON|AGR|DOM|MAN|SVC-LI|MIN)/u;
const harmless = ['SVC-PROF', 'OTHER'];

interface Read extends Phrase {
  readonly read: SectorKey | null;
}

/** Each phrase with the sector that counts, or null where a person is asked. */
function readPhrases(language: string): Read[] {
  const phrases = JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8')) as Phrase[];
  return phrases.map((phrase) => ({ ...phrase, read: classify({ codes: [], activity: phrase.text }).best }));
}

const isClear = ({ label }: Phrase): boolean => !label.includes('UNKNOWN');

describe('What suppliers write about their work, in fourteen languages', () => {
  test('the labelled set covers fourteen languages', () => {
    expect(languages).toHaveLength(14);
  });

  test.each(languages)('in %s at most one phrase in thirty is read as another kind of work', (language) => {
    const settled = readPhrases(language).filter(({ read }) => read !== null);
    const families = ({ label }: Read): string[] => label.map((key) => familyOf(key as SectorKey));
    const wrong = settled.filter((each) => !families(each).includes(familyOf(each.read ?? 'UNKNOWN')));
    expect({ wrong, within: wrong.length * 30 <= settled.length }).toMatchObject({ within: true });
  });

  test.each(languages)('in %s seven phrases in ten or more need no person', (language) => {
    const clear = readPhrases(language).filter(isClear);
    const asked = clear.filter(({ read }) => read === null).map(({ text }) => text);
    expect({ asked, within: asked.length * 10 <= clear.length * 3 }).toMatchObject({ within: true });
  });

  test.each(languages)('in %s no high-risk work is read as a profession or something else', (language) => {
    const hidden = readPhrases(language).filter(
      ({ label, read }) => label.every((key) => highRisk.test(key)) && harmless.includes(read ?? ''),
    );
    expect(hidden).toEqual([]);
  });
});
