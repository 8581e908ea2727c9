import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/**
 * What this process has counted since it started. Labels are names that stand in the code, and ids: never words of people. No label is called `job` or `instance`:
 * Prometheus uses these for the process.
 */
export const counted = new Registry();

const registers = [counted];

/** Seconds until a request was answered. `operation` is the name of a registered document, else empty. */
export const requestSeconds = new Histogram({
  name: 'plumbline_request_seconds',
  help: 'Seconds until an HTTP request was answered',
  labelNames: ['method', 'route', 'operation', 'status'] as const,
  buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  registers,
});

/** Seconds that one start of a job took, however it ended. */
export const jobSeconds = new Histogram({
  name: 'plumbline_job_seconds',
  help: 'Seconds that one start of a job took, however it ended',
  labelNames: ['job_name'] as const,
  buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
  registers,
});

/** Starts of jobs by how they ended. */
export const jobsEnded = new Counter({
  name: 'plumbline_jobs_ended_total',
  help: 'Starts of jobs by how they ended: done, cancelled, again, again-soon, given-up, hook, superseded, unsettled',
  labelNames: ['job_name', 'outcome'] as const,
  registers,
});

/** Drawings of pages by how they ended. */
export const pagesDrawn = new Counter({
  name: 'plumbline_pages_drawn_total',
  help: 'Drawings of pages of files by how they ended: drawn, failed, cancelled',
  labelNames: ['outcome'] as const,
  registers,
});

/** Requests for pages that are not drawn yet. */
export const pagesWaiting = new Gauge({
  name: 'plumbline_pages_waiting',
  help: 'Requests that wait for a page of a file to be drawn',
  registers,
});

/** Seconds of work for an organisation, to see whose work is in the way of others. */
export const workSeconds = new Counter({
  name: 'plumbline_work_seconds_total',
  help: 'Seconds of requests and jobs for an organisation, by its id',
  labelNames: ['organisation', 'kind'] as const,
  registers,
});

/** When a round of this process last anchored the audit logs; 0 before the first. */
export const anchoredAt = new Gauge({
  name: 'plumbline_anchored_timestamp_seconds',
  help: 'When heads of audit logs were last signed and written down, in seconds since 1970',
  registers,
});

/** What the last round found against the anchors. */
export const anchorsContradicted = new Gauge({
  name: 'plumbline_anchors_contradicted',
  help: 'Audit logs that were not what was anchored of them, and one more where the file of anchors lacked lines, in the last round',
  registers,
});

/** How long anchors wait for a time-stamp authority, where one is set. */
export const stampWaitSeconds = new Gauge({
  name: 'plumbline_stamp_wait_seconds',
  help: 'How long the first anchor without a time stamp had waited in the last round; 0 without an authority',
  registers,
});
