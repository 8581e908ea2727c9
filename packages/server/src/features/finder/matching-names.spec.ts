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
