import { describe, expect, test } from '@jest/globals';
import { CLAIMS, conclusionOf, EVIDENCE_MESSAGES, IDENTITY, PROOFS, sentencesOf } from '../src/sentences.ts';
import { LIKENESS } from '../src/certificate.ts';
import { CHECKS, FAILURES, OPEN, type Check } from '../src/verify/findings.ts';
import { NO_PACK } from '../src/verify/source.ts';

const codesOf = (state: string, reasons: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.entries(reasons).flatMap(([check, each]) => each.map((reason) => `pack.${state}.${check}.${reason}`));

describe('What a verification says', () => {
  const codes = [
    ...CHECKS.flatMap((check) => [`pack.check.${check}`, `pack.ok.${check}`]),
    ...[...codesOf('failed', FAILURES), ...codesOf('open', OPEN)],
    ...NO_PACK.map((reason) => `pack.none.${reason}`),
    ...['ok', 'failed', 'open'].map((state) => `pack.state.${state}`),
    ...['pack.good', 'pack.good-but', 'pack.bad', 'pack.more'],
    ...[...CLAIMS, ...IDENTITY].map((claim) => `pack.claim.${claim}`),
    ...PROOFS.map((proof) => `pack.identity.${proof}`),
    ...LIKENESS.filter((alike) => alike !== 'none').map((alike) => `pack.alike.${alike}`),
  ];

  test.each(['en', 'es', 'de'] as const)('is written in %s, and nothing else is', (locale) => {
    const messages: Readonly<Record<string, string>> = EVIDENCE_MESSAGES[locale];
    expect(
      Object.keys(messages)
        .filter((code) => !code.startsWith('pack.page.'))
        .toSorted(),
    ).toEqual(codes.toSorted());
    const english: Readonly<Record<string, string>> = EVIDENCE_MESSAGES.en;
    const placeholders = (text = ''): string[] => [...text.matchAll(/\{\w+\}/g)].map(([found]) => found).toSorted();
    for (const [code, text] of Object.entries(messages)) {
      expect([code, placeholders(text)]).toEqual([code, placeholders(english[code])]);
    }
  });

  test('shows a hostile name as harmless text', () => {
    const member = `data/\u001b[2J\u202e${'x'.repeat(500)}\n`;
    const check: Check = { code: 'digests', state: 'failed', findings: [{ reason: 'changed', member }], more: 3 };
    const [first, last] = sentencesOf(check);
    expect(first?.parameters['member']).toBe(`data/�[2J�${'x'.repeat(110)}…`);
    expect(last).toEqual({ code: 'pack.more', parameters: { more: '3' } });
  });

  test('never calls a key trusted that came with the pack', () => {
    const checks = (state: Check['state']): Check[] => [{ code: 'key', state, findings: [], more: 0 }];
    expect([checks('ok'), checks('open'), checks('failed')].map(conclusionOf)).toEqual([
      'pack.good',
      'pack.good-but',
      'pack.bad',
    ]);
  });
});
