import { expect, test } from '@jest/globals';
import { Texts } from '../text/texts.ts';
import { messages } from '../../service/messages.ts';
import { failureText } from './failure-text.ts';

test.each([
  ['job.lost', 'This job got lost. Start it again.'],
  ['TEXT_TOO_LONG', 'This is longer than 5 characters. Shorten it.'],
  ['export.empty', 'No supplier matches this filter, so there is nothing to export.'],
])('a job that ends with %s says why in words', (code, words) => {
  expect(new Texts(messages).in('en')(failureText(code), { limit: 5 })).toBe(words);
});
