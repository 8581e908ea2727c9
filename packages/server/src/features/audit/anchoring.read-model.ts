import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.ts';
import { isStampLate } from './anchors/stamp-progress.ts';
import { timeOf } from '@plumbline/evidence/time-stamp';
import { TokenFile } from './anchors/token-file.ts';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database } from '../../platform/db/transaction.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';

/** How far the audit log of an organisation is anchored. */
export interface Anchoring {
  /** Number of the last entry that is anchored; null before the first. */
  readonly sequence: number | null;
  readonly at: Date | null;
  /** How many entries came later. */
  readonly waiting: number;
  readonly isLate: boolean;
  /** Null where no time-stamp authority is set. */
  readonly stamp: Stamp | null;
}

/** What is known of the tokens of the time-stamp authority, without verifying them. */
export interface Stamp {
  /** When it vouched for the anchors last; null before the first time. */
  readonly at: Date | null;
  /** Whether it did not in the last night, or at all. */
  readonly isLate: boolean;
}

type MarkRow = Pick<Anchoring, 'sequence' | 'at' | 'waiting'>;

/** Rounds that may fail before a person is told. */
const ROUNDS_OF_PATIENCE = 3;

/** Milliseconds in which each log is verified, and so anchored, at least once, and a token has come. How long single anchors wait stands in the file only. */
const A_NIGHT = 26 * 60 * 60_000;

const markSql = `
  SELECT mark.sequence, mark.at, head.sequence - coalesce(mark.sequence, 0) AS waiting
  FROM audit_heads head LEFT JOIN audit_anchors mark ON mark.organisation_id = $1 AND mark.chain = 'audit'
  WHERE head.organisation_id = $1`;

/** The first entry that waits says since when. A statement of its own: a sum in it would keep row-level security from using the index. */
const firstWaitingSql = 'SELECT at FROM audit_entries WHERE organisation_id = $1 AND sequence = $2';

/** Reads what the database knows of the anchors, and the last token; only a verification reads the file of anchors. */
@Injectable()
export class AnchoringReadModel {
  readonly #database: Database;
  readonly #patience: number;
  readonly #tokens: TokenFile;
  readonly #isStamped: boolean;

  constructor(database: Database, { environment }: Config, tokens: TokenFile) {
    this.#database = database;
    this.#tokens = tokens;
    this.#isStamped = environment.ANCHOR_TSA !== undefined;
    this.#patience = ROUNDS_OF_PATIENCE * environment.ANCHOR_MINUTES * 60_000;
  }

  static plans(organisationId: string): readonly DeclaredPlan[] {
    const mark = { sql: markSql, parameters: [organisationId] };
    const firstWaiting = { sql: firstWaitingSql, parameters: [organisationId, 10_000] };
    return [
      { name: 'last anchor', ...mark, index: 'audit_anchors_pkey', columns: ['organisation_id', 'chain'] },
      {
        name: 'first entry that waits',
        ...firstWaiting,
        index: 'audit_entries_pkey',
        columns: ['organisation_id', 'sequence'],
      },
    ];
  }

  async of(viewer: Viewer): Promise<Anchoring> {
    assertMay(viewer, 'audit.read');
    return this.#database.transaction(viewer.organisationId, async (tx) => {
      const { organisationId } = viewer;
      const [row] = await tx.query<MarkRow>(markSql, [organisationId]);
      const { sequence = null, at = null, waiting = 0 } = row ?? {};
      const [first] = await tx.query<{ at: Date }>(firstWaitingSql, [organisationId, (sequence ?? 0) + 1]);
      const isLate = first !== undefined && tx.now.getTime() - first.at.getTime() > this.#patience;
      const stamp = this.#isStamped ? await this.#stamp(at, tx.now) : null;
      return { sequence, at, waiting: Math.max(0, waiting), isLate, stamp };
    });
  }

  /** @param anchored when the log was anchored last */
  async #stamp(anchored: Date | null, now: Date): Promise<Stamp> {
    const last = await this.#tokens.last();
    const at = last && timeOf(Buffer.from(last.token, 'base64'));
    const isLate = at === null ? isStampLate({ waitingSince: anchored }, now) : now.getTime() - at.getTime() > A_NIGHT;
    return { at, isLate };
  }
}
