import { expect, test } from '@jest/globals';
import { sharingOfFactEndedOn } from './received-sections.ts';

const ended = (section: 'documents' | 'workers' | 'recruitment', endedOn = '2026-12-03') => ({ section, endedOn });

test('What was judged by a section says since when it is no longer shared, once nothing that tells it is', () => {
  expect(sharingOfFactEndedOn('documents.holder', [ended('documents')])).toBe('2026-12-03');
  expect(sharingOfFactEndedOn('documents.holder', [ended('workers')])).toBeNull();
  expect(sharingOfFactEndedOn('documents.holder', [])).toBeNull();
  // Two sections ask whether workers paid.
  expect(sharingOfFactEndedOn('recruitment.workersPaid', [ended('recruitment')])).toBeNull();
  const both = [ended('documents', '2026-11-30'), ended('recruitment')];
  expect(sharingOfFactEndedOn('recruitment.workersPaid', both)).toBe('2026-12-03');
});
