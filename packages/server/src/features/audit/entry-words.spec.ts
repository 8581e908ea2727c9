import { expect, test } from '@jest/globals';
import { Texts } from '../../platform/text/texts.ts';
import { messages } from '../../service/messages.ts';
import type { AuditRow } from './audit.read-model.ts';
import { inWords } from './entry-words.ts';

const texts = new Texts(messages);
const read = (locale: string, verb: string, parameters: AuditRow['parameters']): string => {
  const say = texts.in(locale);
  return say(`audit.${verb}`, inWords({ verb, parameters }, say));
};

test('An entry says what was done in words, in the language of the reader, never by the code of a rule, a role or a refusal', () => {
  expect(read('en', 'flag.cleared', { rule: 'PATTERN-FL' })).toBe(
    'cleared a flag with the evidence that it needs: Pattern of forced labour',
  );
  expect(read('de', 'member.roles-changed', { before: 'viewer', after: 'analyst, safeguarding' })).toBe(
    'hat die Rollen eines Mitglieds von Leser in Analyst, Schutzrolle geändert',
  );
  expect(read('es', 'remedy.response-recorded', { rule: 'PATTERN-FL', kind: 'declined' })).toMatch(
    /Patrón de trabajo forzoso: El proveedor /,
  );
  expect(read('en', 'pack.refused', { reason: 'audit-entry', subject: '12' })).toBe(
    'did not sign an evidence pack. Entry 12 of the audit log is not as it was written. See the page Audit.',
  );
});
