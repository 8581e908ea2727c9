import { describe, expect, test } from '@jest/globals';

import { ownPath, pageToComeBackTo } from './own-path.ts';

const page = '/o/018f0000-0000-7000-8000-000000000001/suppliers?labels=%5B%22HIGH%22%5D';

describe('signing in', () => {
  test('goes back to the page that was asked for', () => {
    expect(ownPath(page)).toBe(page);
  });

  test.each([
    'https://elsewhere.example/o/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    '/api/auth/sign-out',
  ])('does not follow a link elsewhere: %s', (next) => {
    expect(ownPath(next)).toBeNull();
  });
});

test('a second query that is refused does not take the way back from a person who is signing in again', () => {
  const [pathname, search] = ['/o/0190a5b0-0000-7000-8000-000000000001/suppliers', '?decide=true'];
  expect(pageToComeBackTo({ pathname, search })).toBe(pathname + search);
  expect(pageToComeBackTo({ pathname: '/sign-in', search: `?next=${encodeURIComponent(pathname)}` })).toBeNull();
});
