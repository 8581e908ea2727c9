import { expect, test } from '@jest/globals';
import { localeAskedFor } from './locale-asked-for.ts';

test.each([
  ['de-DE,de;q=0.9,en;q=0.8', 'de'],
  ['en;q=0.5, es-MX;q=0.8', 'es'],
  ['fr-FR,fr;q=0.9,de;q=0.4', 'de'],
  ['th-TH,th;q=0.9', 'en'],
  ['de;q=0, en', 'en'],
  ['*', 'en'],
  [undefined, 'en'],
])('Until somebody has chosen a language, a browser that asks for %s is answered in %s', (header, locale) => {
  expect(localeAskedFor(header)).toBe(locale);
});
