import { expect, test } from '@jest/globals';
import { matchingNames } from './matching-names.ts';

const countries = ['Qatar', 'South Korea', 'North Korea', 'United Arab Emirates', 'Türkiye'].map((name) => ({
  key: name,
  name,
}));
const found = (text: string): string[] => matchingNames(text, countries, 3).map(({ name }) => name);

test.each([
  ['qat', ['Qatar']],
  ['kor', ['South Korea', 'North Korea']],
  ['arab united', ['United Arab Emirates']],
  ['turki', ['Türkiye']],
  ['emirtaes', ['United Arab Emirates']],
  ['katar', ['Qatar']],
  ['xy', []],
  ['', []],
])('“%s” finds %j by the beginnings of words, and forgives a slip', (text, names) => {
  expect(found(text)).toEqual(names);
});

test('a name that has the word comes before one that nearly has it', () => {
  const names = ['Fishing', 'Fishery'].map((name) => ({ key: name, name }));
  expect(matchingNames('fishery', names, 5).map(({ name }) => name)[0]).toBe('Fishery');
});

test('a flag is found by the code that pages show, too', () => {
  const flags = [
    { key: 'DOC-RETENTION', code: 'DOC-RETENTION', name: 'Passports held by others' },
    { key: 'INH-STATE-IMPOSED', code: 'INH-STATE-IMPOSED', name: 'Link to state-imposed labour' },
  ];
  const codes = (text: string): string[] => matchingNames(text, flags, 5).map(({ code }) => code);
  expect(codes('doc-ret')).toEqual(['DOC-RETENTION']);
  expect(codes('INH-STATE-IMPOSED')).toEqual(['INH-STATE-IMPOSED']);
  expect(codes('doc')).toEqual([]);
});
