import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { digestOf, LANGUAGES, shownText, TEMPLATE, translationState, type Language } from '../src/index.ts';
import { textCodes } from '../src/texts/codes.ts';

const folder = new URL('../src/texts/', import.meta.url);
const read = (language: string): Language =>
  JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8')) as Language;
const english = read('en');
const codes = textCodes(TEMPLATE);
const placeholders = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();

test('Every language has its file, and no other file is there', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  expect(files.toSorted()).toEqual(LANGUAGES.map((language) => `${language}.json`).toSorted());
});

describe.each(LANGUAGES.map((language) => [language]))('The texts in %s', (name) => {
  const language = read(name);
  const { texts } = language;

  test('are complete: every item, choice, consequence and slip', () => {
    expect(Object.keys(texts)).toEqual(codes);
    expect(codes.filter((code) => (texts[code] ?? '').trim() === '')).toEqual([]);
    expect(language.language).toBe(name);
    expect(language.direction).toBe(name === 'ar' ? 'rtl' : 'ltr');
  });

  test('have the same placeholders as the English', () => {
    for (const code of codes)
      expect([code, placeholders(texts[code] ?? '')]).toEqual([code, placeholders(english.texts[code] ?? '')]);
  });

  test('show no number of an item', () => {
    const shown = codes.filter((code) =>
      /\bq\s?\d{2}\b|\b(?:item|question|no\.)\s*\d|[?？]\s*\d{1,2}\s*[:.)]/i.test(texts[code] ?? ''),
    );
    expect(shown).toEqual([]);
  });

  test('translate the English that is there, and none is called checked that nobody checked', () => {
    const states = new Set(codes.map((code) => translationState(code, language, english)));
    expect([...states]).toEqual([name === 'en' ? 'source' : 'draft']);
  });
});

test('A text whose English has changed is out of date, and stands with the English beneath', () => {
  const changed = { ...english, texts: { ...english.texts, 'q12.title': 'Other words' } };
  const spanish = read('es');
  expect(translationState('q12.title', spanish, changed)).toBe('out-of-date');
  expect(shownText('q12.title', spanish, changed)).toEqual({
    text: spanish.texts['q12.title'],
    beneath: 'Other words',
  });
});

test('The English stands beneath a text with legal meaning until a native speaker has checked it', () => {
  const spanish = read('es');
  const item = TEMPLATE.items.find(({ key }) => key === 'q12');
  const [title, beneath] = [spanish.texts['q12.title'], english.texts['q12.title']];
  if (item === undefined) throw new Error('No such item');
  expect(shownText('q12.title', spanish, english, item)).toEqual({ text: title, beneath });
  const checked = { ...spanish, checked: ['q12.title'] };
  expect(shownText('q12.title', checked, english, item)).toEqual({ text: title, beneath: null });
  expect(shownText('q05.title', spanish, english)?.beneath).toBeNull();
  expect(shownText('q99.title', spanish, english)).toBeNull();
  expect(
    TEMPLATE.items
      .filter(({ legal }) => legal === true)
      .map(({ key }) => key)
      .toSorted(),
  ).toEqual(['q11', 'q12', 'q13', 'q25', 'q26', 'q35', 'q42']);
});

test('A digest tells texts apart', () => {
  expect(digestOf('a')).not.toBe(digestOf('b'));
  expect(digestOf('a')).toBe(digestOf('a'));
});
