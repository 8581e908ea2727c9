import type { Say } from '../../platform/text/texts.ts';
import type { Verification } from './commands/verify-audit-log.ts';
import { isIntact, type LogCheck } from './check-log.ts';

/** A check, and what came of anchoring the new head, if that was tried. */
type Told = LogCheck & Partial<Pick<Verification, 'anchorFailure' | 'copies'>>;

/** What people are told of a verification. */
export interface VerificationText {
  /** The result in one sentence. */
  readonly text: string;
  /** One sentence for each thing that was found against the log. */
  readonly findings: readonly string[];
  /** One sentence for each restore that an operator acknowledged. */
  readonly restores: readonly string[];
  /** How far an intact log is anchored, and whether that goes on. */
  readonly anchored: readonly string[];
}

/** Puts a verification into words. Instants are in UTC, as in the file of anchors. */
export function textOfVerification(check: Told, say: Say): VerificationText {
  const { firstBroken, entries, findings, restores } = check;
  const result = isIntact(check) ? 'intact' : firstBroken === null ? 'contradicted' : 'broken';
  return {
    text: say(`audit.${result}`, { entries, sequence: firstBroken ?? 0 }),
    findings: findings.map(({ code, parameters }) => say(`audit.finding.${code}`, inWords(parameters))),
    restores: restores.map((restore) => say('audit.restored', inWords({ ...restore }))),
    anchored: anchoredText(check, say),
  };
}

function anchoredText(check: Told, say: Say): string[] {
  const { anchorFailure, copies } = check;
  const onward = [
    ...(anchorFailure ? [say('audit.anchored.failed', { code: anchorFailure })] : []),
    ...(copies ? [say('audit.anchored.syslog', { waiting: copies.waiting })] : []),
  ];
  if (!isIntact(check)) return onward;
  const { anchored, entries } = check;
  if (anchored === null) return [say('audit.anchored.none'), ...onward];
  const later = entries - anchored.sequence;
  return [
    say('audit.anchored.to', { sequence: anchored.sequence, at: inUtc(anchored.at.toISOString()) }),
    ...(later > 0 ? [say('audit.anchored.later', { later })] : []),
    ...onward,
  ];
}

const instant = /^\d{4}-\d\d-\d\dT/;

function inWords(parameters: Parameters<Say>[1]): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(parameters ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' && instant.test(value) ? inUtc(value) : value,
    ]),
  );
}

function inUtc(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}
