import { describe, expect, test } from '@jest/globals';

import { byNamespace } from './namespaces.ts';

const texts = async () => ({});

describe('texts beside their pages', () => {
  test('are found by language and by the folder of the page', () => {
    const found = byNamespace({
      '../pages/suppliers/locales/en.json': texts,
      '../pages/suppliers/locales/es.json': texts,
      '../pages/import/locales/en.json': texts,
    });
    expect([...found.keys()]).toEqual(['en/suppliers', 'es/suppliers', 'en/import']);
  });

  test('never hide each other', () => {
    expect(() =>
      byNamespace({ '../pages/a/review/locales/en.json': texts, '../pages/b/review/locales/en.json': texts }),
    ).toThrow('en/review');
  });
});
