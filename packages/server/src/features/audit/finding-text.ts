import type { Say } from '../../platform/text/texts.ts';
import { isStampLate, LONG_WAIT, type StampProgress } from './anchors/stamp-progress.ts';
import type { TokenCheck } from './check-tokens.ts';
import type { Verification } from './commands/verify-audit-log.ts';
import { isIntact, type LogCheck } from './check-log.ts';

/** A check, and what came of anchoring the new head, if that was tried. */
type Told = LogCheck & Partial<Pick<Verification, 'anchorFailure' | 'copies' | 'stamps' | 'at'>>;

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
    restores: restores.map((restore) =>
      say('audit.restored', { ...restore, at: inUtc(restore.at), until: inUtc(restore.until) }),
    ),
    anchored: anchoredText(check, say),
  };
}

function anchoredText(check: Told, say: Say): string[] {
  const { anchorFailure, copies, stamps, at } = check;
  const onward = [
    ...(anchorFailure ? [say('audit.anchored.failed', { code: anchorFailure })] : []),
    ...(copies ? [say('audit.anchored.syslog', { waiting: copies.waiting })] : []),
    ...(stamps && at ? [stampedText(stamps, at, say)] : []),
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

/** What receipts say; only the operator's verification looks at the tokens. */
function stampedText(progress: StampProgress, now: Date, say: Say): string {
  const { receipt, waitingSince } = progress;
  const late = isStampLate(progress, now) ? 'true' : 'false';
  const since = waitingSince === null ? '' : inUtc(waitingSince.toISOString());
  if (receipt === null) return say('audit.stamped.none', { late, since });
  return say('audit.stamped.to', { line: receipt.stamped.line, at: inUtc(receipt.at), late, since });
}

/** What the verification of all tokens found, for the operator. */
export function textOfTokens(check: TokenCheck, say: Say): string[] {
  const { findings, good, first, last, longest, progress, unreadable } = check;
  if (unreadable !== null) return [say('audit.stamp.no-certificates', { code: unreadable })];
  const told = findings.map(({ code, line, tokens }) => say(`audit.stamp.${code}`, { line, tokens }));
  if (last === null || first === null) return [...told, say('audit.stamped.none', { late: 'false', since: '' })];
  const hours = Math.round((longest?.milliseconds ?? 0) / 3_600_000);
  return [
    ...told,
    say('audit.stamp.good', {
      ...{ tokens: good, line: last.line, at: inUtc(last.at.toISOString()) },
      ...{ first: inUtc(first.at.toISOString()), since: inUtc(first.since.toISOString()) },
    }),
    ...(longest && longest.milliseconds > LONG_WAIT
      ? [say('audit.stamp.longest', { from: longest.from, to: longest.to, hours })]
      : []),
    ...(progress.waitingSince
      ? [say('audit.stamp.waiting', { since: inUtc(progress.waitingSince.toISOString()) })]
      : []),
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
