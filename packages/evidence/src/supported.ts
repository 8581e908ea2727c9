import type { PackContents, Release } from './contents.ts';
import { CUSTODY_START, custodyEventSchema, faultOf, type CustodyHead } from './custody.ts';
import type { Hashing } from './hashing.ts';
import { isSafePath, LAYOUT } from './layout.ts';
import { originalDigests, originalsIn, registerSchema } from './redactions.ts';
import { scopeSchema } from './scope.ts';

/** Why a pack is not signed: its own logs and files do not bear it out, or have another form than a verification reads. */
export type RefusedBecause =
  | 'other-form'
  | 'unsafe-path'
  | 'path-twice'
  | 'event-gap'
  | 'event-changed'
  | 'past-head'
  | 'other-name'
  | 'no-derivative'
  | 'derivative-differs'
  | 'original'
  | 'original-digest'
  | 'one-person';

/** A pack that is not signed, with the path or the event that keeps it from that. */
export class PackRefused extends Error {
  readonly reason: RefusedBecause;
  readonly subject: string;

  constructor(reason: RefusedBecause, subject: string) {
    super(`The pack is not signed: ${reason}, ${JSON.stringify(subject)}`);
    this.name = 'PackRefused';
    this.reason = reason;
    this.subject = subject;
  }
}

/**
 * Asserts what a verification would ask, as far as it is known before files are read.
 * @param paths whole, as in the pack @throws PackRefused
 */
export function assertSupported(
  { scope, custody, redactions }: PackContents,
  paths: readonly string[],
  { heads, custodyRest }: Pick<Release, 'heads' | 'custodyRest'>,
  hashing: Hashing,
): void {
  assertPaths(paths);
  if (!scopeSchema.safeParse(scope).success) throw new PackRefused('other-form', 'scope');
  if (!registerSchema.safeParse({ redactions }).success) throw new PackRefused('other-form', 'redactions');
  let end: CustodyHead = CUSTODY_START;
  const showsOriginal = originalDigests(redactions);
  for (const event of custody) {
    if (!custodyEventSchema.safeParse(event).success) throw new PackRefused('other-form', String(end.sequence + 1));
    const fault = faultOf(end, event, hashing);
    if (fault !== null) throw new PackRefused(fault, String(end.sequence + 1));
    if (showsOriginal(event)) throw new PackRefused('original-digest', String(event.sequence));
    end = event;
  }
  for (const event of custodyRest) {
    const fault = faultOf(end, event, hashing);
    if (fault !== null) throw new PackRefused(fault, String(end.sequence + 1));
    end = event;
  }
  const head = heads.custody;
  if (end.sequence !== head.sequence || end.hash !== head.hash)
    throw new PackRefused('past-head', String(end.sequence));
  for (const { derivative, redactedBy, reviewedBy } of redactions) {
    if (!derivative.startsWith(LAYOUT.evidence) || !paths.includes(derivative)) {
      throw new PackRefused('no-derivative', derivative);
    }
    if (redactedBy === reviewedBy) throw new PackRefused('one-person', derivative);
  }
  for (const path of originalsIn(paths, redactions)) throw new PackRefused('original', path);
}

function assertPaths(paths: readonly string[]): void {
  const seen = new Set<string>();
  for (const path of paths) {
    if (!isSafePath(path)) throw new PackRefused('unsafe-path', path);
    // Some computers take two names that differ in capitals alone for one.
    if (seen.has(path.toLowerCase())) throw new PackRefused('path-twice', path);
    seen.add(path.toLowerCase());
  }
}
