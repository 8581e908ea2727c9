import type { Say } from '../../platform/text/texts.ts';
import { isIntact, type LogCheck } from './check-log.ts';

/** A check, and why the new head could not be anchored; null if it was. */
type Told = LogCheck & { readonly anchorFailure: string | null };

/** What people are told of a verification. */
export interface VerificationText {
  /** The result in one sentence. */
  readonly text: string;
  /** One sentence for each thing that was found against the log. */
  readonly findings: readonly string[];
  /** How far an intact log is anchored, and whether that goes on. */
  readonly anchored: readonly string[];
}

/** Puts a verification into words. Instants are in UTC, as in the file of anchors. */
export function textOfVerification(check: Told, say: Say): VerificationText {
  const { firstBroken, entries, findings } = check;
  const result = isIntact(check) ? 'intact' : firstBroken === null ? 'contradicted' : 'broken';
  return {
    text: say(`audit.${result}`, { entries, sequence: firstBroken ?? 0 }),
    findings: findings.map(({ code, parameters }) => say(`audit.finding.${code}`, inWords(parameters))),
    anchored: anchoredText(check, say),
  };
}

function anchoredText(check: Told, say: Say): string[] {
  const failed = check.anchorFailure === null ? [] : [say('audit.anchored.failed', { code: check.anchorFailure })];
  if (!isIntact(check)) return failed;
  const { anchored, entries } = check;
  if (anchored === null) return [say('audit.anchored.none'), ...failed];
  const later = entries - anchored.sequence;
  return [
    say('audit.anchored.to', { sequence: anchored.sequence, at: inUtc(anchored.at.toISOString()) }),
    ...(later > 0 ? [say('audit.anchored.later', { later })] : []),
    ...failed,
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
