import type { Config } from '../../platform/config/config.ts';
import type { Log } from '../../platform/logging/log.ts';
import { anchoredAt, anchorsContradicted, stampWaitSeconds } from '../../platform/telemetry/metrics.ts';
import { isDue } from './anchors/stamp-progress.ts';
import type { SyslogCopies } from './anchors/syslog-copies.ts';
import type { AnchorHeads, AnchorRound } from './commands/anchor-heads.ts';
import type { StampAnchors } from './commands/stamp-anchors.ts';

interface Surroundings {
  readonly config: Config;
  readonly log: Log;
  readonly anchorHeads: AnchorHeads;
  readonly copies: SyslogCopies;
  readonly stampAnchors: StampAnchors;
}

/**
 * Anchors heads as soon as it starts, and then at the interval of the settings. It is no job of the outbox: somebody who can write the database could then stop it without a
 * trace. What goes wrong is logged, and tried again in the next round.
 */
export function startAnchorRounds({ config, log, anchorHeads, copies, stampAnchors }: Surroundings): {
  close(): Promise<void>;
} {
  const told = new Set<string>();
  const closing = new AbortController();
  const round = async (): Promise<void> => {
    let done: AnchorRound | null = null;
    try {
      done = await anchorHeads.execute(null);
      tell(done, log, told);
      count(done, config);
    } catch (err) {
      log.error({ err, code: 'anchor.failed' }, 'Heads of audit logs could not be anchored');
    }
    await copies
      .send()
      .catch((err: unknown) => log.error({ err, code: 'anchor.not-sent' }, 'Anchors could not be sent to syslog'));
    if (done === null || !isDue(done.stamps, done.at)) return;
    await stampAnchors
      .execute(closing.signal)
      .catch((err: unknown) => log.error({ err, code: 'anchor.not-stamped' }, 'Anchors have no new time stamp'));
  };
  let running = round();
  const timer = setInterval(() => {
    running = running.then(round);
  }, config.environment.ANCHOR_MINUTES * 60_000);
  return {
    close: async () => {
      clearInterval(timer);
      closing.abort();
      await running;
    },
  };
}

function count({ at, contradictions, lacksLines, stamps }: AnchorRound, { environment }: Config): void {
  anchoredAt.set(at.getTime() / 1000);
  anchorsContradicted.set(contradictions.length + (lacksLines ? 1 : 0));
  const waits = environment.ANCHOR_TSA !== undefined && stamps.waitingSince !== null;
  stampWaitSeconds.set(waits ? (at.getTime() - stamps.waitingSince.getTime()) / 1000 : 0);
}

/** Logs what contradicts the anchors, each once in the life of the process; a verification tells it every time. */
function tell({ contradictions, lacksLines }: AnchorRound, log: Log, told: Set<string>): void {
  const once = (what: string, tellIt: () => void): void => {
    if (told.has(what)) return;
    told.add(what);
    tellIt();
  };
  if (lacksLines)
    once('file', () =>
      log.error({ code: 'anchor.file-lacks-lines' }, 'The file of anchors lacks lines that were written'),
    );
  for (const contradiction of contradictions)
    once(`${contradiction.organisationId} ${contradiction.chain}`, () =>
      log.error({ ...contradiction, code: 'anchor.contradicted' }, 'A log is not what was anchored of it'),
    );
}
