import { describe, expect, test } from '@jest/globals';

import { interruptedUploads } from './interrupted-uploads.ts';

const now = new Date('2026-11-24T12:00:00Z');
const kept = (creationTime: string, organisation = 'org-1') =>
  JSON.stringify({
    metadata: { filename: 'vendors.xlsx' },
    uploadUrl: `https://plumbline.example/files/1?organisation=${organisation}`,
    creationTime,
  });

describe('an upload that was interrupted', () => {
  test('is offered again to the person who began it', () => {
    expect(interruptedUploads([['tus::a', kept('2026-11-24T09:00:00Z')]], 'org-1', now)).toEqual([
      { name: 'vendors.xlsx' },
    ]);
  });

  test('is forgotten once the service has given it up', () => {
    expect(interruptedUploads([['tus::a', kept('2026-11-23T09:00:00Z')]], 'org-1', now)).toEqual([]);
  });

  test('does not show in another organisation', () => {
    expect(interruptedUploads([['tus::a', kept('2026-11-24T09:00:00Z', 'org-2')]], 'org-1', now)).toEqual([]);
  });

  test('is not mistaken for anything else that the browser keeps', () => {
    expect(
      interruptedUploads(
        [
          ['theme', 'dark'],
          ['tus::b', 'not json'],
          ['tus::c', '{}'],
        ],
        'org-1',
        now,
      ),
    ).toEqual([]);
  });
});
