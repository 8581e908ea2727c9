import { Args, Context, ID, Int, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { connectionOf } from '../../../platform/graphql/connection.types.ts';
import { CurrentViewer, type RequestContext } from '../../../platform/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { CancelJobRun } from '../commands/cancel-job-run.ts';
import { RetryJobRun } from '../commands/retry-job-run.ts';
import { JobRunChanges } from '../job-run-changes.ts';
import { JobRunReadModel, type JobRunRow, type JobState } from '../job-run.read-model.ts';
import {
  CancelJobRunInputType,
  JobRunConnectionType,
  JobRunPayloadType,
  JobRunType,
  JobStateEnum,
  RetryJobRunInputType,
} from '../job-run.types.ts';
import { jobRunView } from '../job-run.view.ts';
import { ChangedRuns } from './changed-runs.ts';

@Resolver()
export class JobRunResolver {
  readonly #runs: JobRunReadModel;
  readonly #cancel: CancelJobRun;
  readonly #retry: RetryJobRun;
  readonly #changes: JobRunChanges;
  readonly #texts: Texts;

  constructor(runs: JobRunReadModel, cancel: CancelJobRun, retry: RetryJobRun, changes: JobRunChanges, texts: Texts) {
    this.#runs = runs;
    this.#cancel = cancel;
    this.#retry = retry;
    this.#changes = changes;
    this.#texts = texts;
  }

  @Query(() => JobRunType, { nullable: true })
  async jobRun(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<JobRunType | null> {
    const row = await this.#runs.one(viewer, fromGlobalId('JobRun', id));
    return row && this.#view(viewer, row);
  }

  @Query(() => [JobRunType])
  async activeJobRuns(@CurrentViewer() viewer: Viewer): Promise<JobRunType[]> {
    const rows = await this.#runs.active(viewer);
    return rows.map((row) => this.#view(viewer, row));
  }

  @Query(() => JobRunConnectionType)
  async jobRuns(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
    @Args('states', { type: () => [JobStateEnum], nullable: true }) states?: JobState[] | null,
    @Args('mine', { type: () => Boolean, nullable: true }) mine?: boolean | null,
  ): Promise<JobRunConnectionType> {
    const from = after === null || after === undefined ? null : fromGlobalId('JobRun', after);
    const page = await this.#runs.page(viewer, { states: states ?? null, mine: mine ?? null }, first, from);
    const rows = page.rows.map(({ cursor, node }) => ({ cursor: toGlobalId('JobRun', cursor), node }));
    return { ...connectionOf({ ...page, rows }, (row) => this.#view(viewer, row)), totalCount: page.totalCount };
  }

  @Mutation(() => JobRunPayloadType)
  cancelJobRun(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => CancelJobRunInputType }) { jobRunId }: CancelJobRunInputType,
  ): Promise<JobRunPayloadType> {
    return this.#answer(viewer, () => this.#cancel.execute(viewer, fromGlobalId('JobRun', jobRunId)));
  }

  @Mutation(() => JobRunPayloadType)
  retryJobRun(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RetryJobRunInputType }) { jobRunId }: RetryJobRunInputType,
  ): Promise<JobRunPayloadType> {
    return this.#answer(viewer, () => this.#retry.execute(viewer, fromGlobalId('JobRun', jobRunId)));
  }

  /** Sends each run that the viewer may see when it changes. Reads membership and rights again each time. */
  @Subscription(() => JobRunType)
  jobRunChanged(@CurrentViewer() viewer: Viewer, @Context() { viewerNow }: RequestContext): ChangedRuns<JobRunType> {
    const now = viewerNow ?? (async () => viewer);
    const watch = this.#changes.watch(viewer, async () => {
      const still = await now();
      return still === null ? [] : this.#runs.lately(still);
    });
    return new ChangedRuns(watch, async (id) => {
      const still = await now();
      if (still === null) return 'gone';
      const row = await this.#runs.one(still, id);
      return row && this.#view(still, row);
    });
  }

  #answer(viewer: Viewer, work: () => Promise<JobRunRow>): Promise<JobRunPayloadType> {
    const say = this.#texts.in(viewer.locale);
    return payload<{ jobRun: JobRunType | null }>(say, { jobRun: null }, async () => ({
      jobRun: jobRunView(await work(), viewer, say),
    }));
  }

  #view(viewer: Viewer, row: JobRunRow): JobRunType {
    return jobRunView(row, viewer, this.#texts.in(viewer.locale));
  }
}
