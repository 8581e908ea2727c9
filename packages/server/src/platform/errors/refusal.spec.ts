import { expect, test } from '@jest/globals';
import { refusalOf } from './refusal.ts';

const coded = (code: string): Error => Object.assign(new Error('words that say nothing'), { code });

test.each(['55P03', '57014'])('a change that has waited too long for others can be tried again: %s', (code) => {
  expect(refusalOf(coded(code))).toMatchObject({ code: 'BUSY', status: 503, retryAfter: 5 });
});

test.each(['ENOSPC', 'EDQUOT', '53100'])('a change for which a disk has no room is told so: %s', (code) => {
  expect(refusalOf(new Error('It was not written', { cause: coded(code) }))).toMatchObject({
    code: 'DISK_FULL',
    status: 507,
  });
});

test.each(['23505', 'ENOENT', '42P01'])('anything else stays unexpected: %s', (code) => {
  expect(refusalOf(coded(code))).toBeNull();
});
