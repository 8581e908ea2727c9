import { describe, expect, test } from '@jest/globals';

import { changeSpan } from './change-span.ts';

const now = new Date('2026-11-24T14:05:00Z');

describe('What changed', () => {
  test('is about the last seven days while anything happened in them', () => {
    expect(changeSpan([{ at: '2026-11-23T09:00:00Z' }, { at: '2026-11-18T09:00:00Z' }], now)).toBe(7);
  });

  test('says thirty days when it has to reach further back', () => {
    expect(changeSpan([{ at: '2026-11-02T09:00:00Z' }], now)).toBe(30);
  });

  test('says seven days when nothing changed', () => {
    expect(changeSpan([], now)).toBe(7);
  });
});
