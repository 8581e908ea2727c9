import { Injectable } from '@nestjs/common';
import { importCheck, importCommitChunk, packBuild, packSign } from '@plumbline/jobs';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import type { Page } from '../../platform/graphql/connection.types.ts';
import { assertMay, may } from '../../platform/tenancy/may.ts';
import type { Verb } from '../../platform/tenancy/role-matrix.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { before } from '../../platform/time/after.ts';
import { personAt, type PersonAt } from '../person/person-at.ts';

export const JOB_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];

type Parameters = Readonly<Record<string, string | number>>;

/** One run as lists and progress lines show it. */
export interface JobRunRow {
  readonly id: string;
  readonly kind: string;
  readonly titleParameters: Parameters;
  readonly state: JobState;
  readonly stage: string;
  readonly done: number;
  readonly total: number;
  /** Estimated from the rate since the stage began; null while there is no rate yet. */
  readonly secondsLeft: number | null;
  readonly attempts: number;
  readonly reasonCode: string | null;
  readonly reasonParameters: Parameters;
  readonly cancelRequested: boolean;
  /** Whether the run has a dead letter that can be retried. */
  readonly givenUp: boolean;
  readonly startedById: string | null;
  readonly startedBy: PersonAt | null;
  readonly subjectType: string;
  readonly subjectId: string | null;
  /** The file that it wrote for the person who started it; null before it is written and after it has expired. */
  readonly fileId: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly finishedAt: Date | null;
}

export interface JobRunFilter {
  readonly states?: readonly JobState[] | null;
  /** Only runs that the viewer started, even if the viewer may see all. */
  readonly mine?: boolean | null;
}

/** Jobs that clean up when they are given up: there is nothing left to retry, and their import or pack is started again from its page. */
export const PUT_RIGHT: readonly string[] = [importCheck.name, importCommitChunk.name, packBuild.name, packSign.name];

/** Condition on `outbox`: a dead letter that can be retried. */
const CAN_BE_TAKEN_UP = `outbox.dead_at IS NOT NULL AND outbox.job NOT IN ('${PUT_RIGHT.join(`', '`)}')`;

/** @param now placeholder for the instant of the transaction */
const columns = (now: string): string => `
  run.id, run.kind, run.title_parameters AS "titleParameters", run.state, run.stage, run.done, run.total,
  CASE WHEN run.state = 'running' AND run.done > 0 AND run.done < run.total AND run.stage_started_at < ${now}::timestamptz - interval '1 second'
    THEN ceil((run.total - run.done) * extract(epoch FROM ${now}::timestamptz - run.stage_started_at) / run.done)::integer END AS "secondsLeft",
  run.attempts, run.reason_code AS "reasonCode", run.reason_parameters AS "reasonParameters",
  run.cancel_requested_at IS NOT NULL AS "cancelRequested",
  run.state = 'failed' AND EXISTS (
    SELECT FROM outbox WHERE outbox.organisation_id = run.organisation_id AND outbox.job_run_id = run.id AND ${CAN_BE_TAKEN_UP}) AS "givenUp",
  run.started_by AS "startedById", person.person AS "startedBy", run.subject_type AS "subjectType", run.subject_id AS "subjectId",
  CASE WHEN run.subject_type = 'export' THEN (
    SELECT file_id FROM exports WHERE exports.organisation_id = run.organisation_id AND exports.id = run.subject_id AND exports.expires_at > ${now}::timestamptz) END AS "fileId",
  run.created_at AS "createdAt", run.updated_at AS "updatedAt", run.finished_at AS "finishedAt"`;
const FROM = `
  FROM job_runs run
  ${personAt('person', 'run.started_by', 'run.created_at', 'run.organisation_id')}`;
const ONE = `SELECT ${columns('$3')} ${FROM} WHERE run.organisation_id = $1 AND run.id = $2`;
const ACTIVE = ['waiting', 'running'] as const;
/** How long ago a run may have ended without a watcher noticing. */
const LATELY = { minutes: 10 };
/** Maximum size of a page. */
const MOST_ROWS = 200;

/** Reads job runs: the viewer's own, or all with the right to see them. */
@Injectable()
export class JobRunReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Indexes that the statements must use. Ids grow with time, so the primary key gives the order of the list. */
  static plans(organisationId: string, jobRunId: string): readonly DeclaredPlan[] {
    const index = 'job_runs_pkey';
    const keys = ['organisation_id', 'id'];
    const page = pageSql(`run.organisation_id = $1 AND run.id < $2::uuid`, { limit: '$3', now: '$4' });
    const now = new Date(0);
    return [
      { name: 'one run of jobs', sql: ONE, parameters: [organisationId, jobRunId, now], index, columns: keys },
      { name: 'runs of jobs', sql: page, parameters: [organisationId, jobRunId, 51, now], index, columns: keys },
    ];
  }

  /** Returns null for a run that does not exist or belongs to another person. */
  async one(viewer: Viewer, id: string): Promise<JobRunRow | null> {
    assertMay(viewer, 'job.read-own');
    return this.#database.transaction(viewer.organisationId, async (tx) =>
      visible(viewer, await readRun(tx, viewer.organisationId, id)),
    );
  }

  /** Runs that have not ended, oldest first. None without the right to see runs, instead of an error, because every page asks. */
  async active(viewer: Viewer): Promise<JobRunRow[]> {
    if (!may(viewer, 'job.read-own')) return [];
    const { rows } = await this.page(viewer, { states: ACTIVE }, MOST_ROWS, null);
    return rows.map(({ node }) => node).reverse();
  }

  /** Runs that are open or ended a moment ago: those whose changes a watcher may have missed while the database was away. */
  async lately(viewer: Viewer): Promise<string[]> {
    if (!may(viewer, 'job.read-own')) return [];
    const { rows, readAt } = await this.page(viewer, {}, MOST_ROWS, null);
    const since = before(readAt, LATELY);
    return rows.flatMap(({ node }) => (node.finishedAt === null || node.finishedAt > since ? [node.id] : []));
  }

  /** Newest first. Index: the primary key. */
  async page(
    viewer: Viewer,
    filter: JobRunFilter,
    first: number,
    after: string | null,
  ): Promise<Page<JobRunRow> & { readonly totalCount: number; readonly readAt: Date }> {
    assertMay(viewer, 'job.read-own');
    const limit = Math.min(Math.max(first, 0), MOST_ROWS);
    const parameters: unknown[] = [viewer.organisationId];
    const conditions = ['run.organisation_id = $1'];
    const add = (condition: string, value: unknown): void => {
      parameters.push(value);
      conditions.push(condition.replace('?', `$${parameters.length}`));
    };
    if (filter.mine === true || !may(viewer, 'job.read-all')) add('run.started_by = ?', viewer.userId);
    if (filter.states && filter.states.length > 0) add('run.state = ANY (?::text[])', filter.states);
    const counted = conditions.join(' AND ');
    if (after !== null) add('run.id < ?::uuid', after);
    parameters.push(limit + 1);
    return this.#database.transaction(viewer.organisationId, async (tx) => {
      const [last, now] = [`$${parameters.length}`, `$${parameters.length + 1}`];
      const rows = await tx.query<JobRunRow>(pageSql(conditions.join(' AND '), { limit: last, now }), [
        ...parameters,
        tx.now,
      ]);
      const [count] = await tx.query<{ total: number }>(
        `SELECT count(*) AS total FROM job_runs run WHERE ${counted}`,
        parameters.slice(0, after === null ? -1 : -2),
      );
      return {
        rows: rows.slice(0, limit).map((node) => ({ cursor: node.id, node })),
        hasNextPage: rows.length > limit,
        hasPreviousPage: after !== null,
        totalCount: count?.total ?? 0,
        readAt: tx.now,
      };
    });
  }
}

function pageSql(conditions: string, { limit, now }: { readonly limit: string; readonly now: string }): string {
  return `SELECT ${columns(now)} ${FROM} WHERE ${conditions} ORDER BY run.id DESC LIMIT ${limit}`;
}

/** One run, without a check of rights: for features that have already checked that the viewer may see its subject. */
export async function readRun(tx: Transaction, organisationId: string, id: string): Promise<JobRunRow | null> {
  const [row] = await tx.query<JobRunRow>(ONE, [organisationId, id, tx.now]);
  return row ?? null;
}

/** The newest run about each subject, without a check of rights: for features that have already checked that the viewer may see the subjects. */
export async function latestRuns(
  tx: Transaction,
  organisationId: string,
  subjectType: string,
  subjectIds: readonly string[],
): Promise<Map<string, JobRunRow>> {
  const rows = await tx.query<JobRunRow>(
    `SELECT DISTINCT ON (run.subject_id) ${columns('$4')} ${FROM}
     WHERE run.organisation_id = $1 AND run.subject_id = ANY ($2::uuid[]) AND run.subject_type = $3
     ORDER BY run.subject_id, run.id DESC`,
    [organisationId, subjectIds, subjectType, tx.now],
  );
  return new Map(rows.flatMap((row) => (row.subjectId === null ? [] : [[row.subjectId, row]])));
}

/** The right that a person needs, besides seeing a run, to end or retry it: the right to do what the run does. */
const VERBS: Readonly<Record<string, Verb>> = {
  import: 'import.write',
  review: 'review.answer',
  screening: 'import.write',
  supplier: 'export',
  pack: 'pack.build',
};

/** Whether the viewer may end or retry the run. A person who has lost the role in which they started it may not. */
export function mayHandle(viewer: Viewer, row: JobRunRow): boolean {
  const verb = VERBS[row.kind.split('.')[0] ?? ''];
  return may(viewer, 'job.read-all') || (visible(viewer, row) !== null && verb !== undefined && may(viewer, verb));
}

/** Kinds that can be cancelled without leaving anything half done. Undo and assessments always run to their end. */
const ENDABLE: ReadonlySet<string> = new Set(['import.check', 'import.commit', 'supplier.export']);

/** Whether an open run can still be cancelled. An import cannot once it has written everything. */
export function isEndable({ kind, stage, finishedAt }: JobRunRow): boolean {
  return finishedAt === null && ENDABLE.has(kind) && stage !== 'assess';
}

/** @throws NotFound for a run that the viewer may not see, NotAllowed for one that the viewer may not end or retry */
export function assertHandles(viewer: Viewer, row: JobRunRow | null): JobRunRow {
  const seen = visible(viewer, row);
  if (seen === null) throw new NotFound('No such run of jobs');
  if (!mayHandle(viewer, seen)) throw new NotAllowed('job.read-all');
  return seen;
}

/** Returns the run if the viewer may see it, otherwise null. */
function visible(viewer: Viewer, row: JobRunRow | null): JobRunRow | null {
  return row !== null && (row.startedById === viewer.userId || may(viewer, 'job.read-all')) ? row : null;
}
