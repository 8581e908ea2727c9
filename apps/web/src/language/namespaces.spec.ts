import { describe, expect, test } from '@jest/globals';

import { byNamespace } from './namespaces.ts';

const texts = async () => ({ default: {} });

describe('texts beside their pages', () => {
  test('are found by the folder of the page', () => {
    const found = byNamespace({
      '../pages/suppliers/locales/en.json': texts,
      '../pages/import/locales/en.json': texts,
    });
    expect([...found.keys()]).toEqual(['suppliers', 'import']);
  });

  test('never hide each other', () => {
    expect(() =>
      byNamespace({ '../pages/a/review/locales/en.json': texts, '../pages/b/review/locales/en.json': texts }),
    ).toThrow('review');
  });
});
