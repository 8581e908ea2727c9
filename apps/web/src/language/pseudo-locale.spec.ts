import { describe, expect, test } from '@jest/globals';

import { pseudoText, pseudoTexts } from './pseudo-locale.ts';

describe('the made-up right-to-left language', () => {
  test('keeps what the program fills in', () => {
    expect(pseudoText('{{done}} of {{total}}, about {{left}} left')).toMatch(
      /^\{\{done\}\} .*\{\{total\}\}.*\{\{left\}\}/,
    );
    expect(pseudoText('See <1>the list</1> now')).toMatch(/<1>.*<\/1>/);
  });

  test('is longer than English, as most languages are', () => {
    const text = 'Nothing shared with you yet';
    expect([...pseudoText(text)].length).toBeGreaterThan(text.length * 1.3);
  });

  test('turns every word round by itself, so that lines still break between words', () => {
    for (const word of pseudoText('Choose a new password').split(' ')) {
      expect(word.startsWith('\u202e')).toBe(true);
      expect(word.endsWith('\u202c')).toBe(true);
    }
  });

  test('translates texts at every depth and keeps their keys', () => {
    const made = pseudoTexts({ title: 'Review', answer: { yes: 'Yes' } });
    expect(Object.keys(made)).toEqual(['title', 'answer']);
    expect(made['answer']).toEqual({ yes: pseudoText('Yes') });
  });
});
