import { quantile } from '../statistics.ts';
import type { AnswerReading } from './answer-times.ts';
import type { ServiceReading } from './measure-service.ts';
import type { ImportReading, StageReading } from './whole-import.ts';

const stages = { check: 'check', commit: 'commit', assess: 'assess, after the commit' } as const;

/** The section of the report about the running service. */
export function serviceSection({ imports, workerPeakBytes, apiPeakBytes, answers }: ServiceReading): string[] {
  return [
    answers.length === 0 ? '## A whole import through the service' : '## The service: a whole import, and its pages',
    '',
    'Api and worker as `npm start` runs them, with queues, limits, row-level security and registered documents; PostgreSQL beside them on the same machine, with its usual settings.',
    'Each list goes into an organisation of its own, once, the longest into a worker that has just started. Memory is looked at every 50 ms; no list of names to screen against is loaded.',
    '',
    '| Rows | Suppliers | Step | Seconds | Rows per second | Processor seconds, worker | of PostgreSQL | Peak memory, worker, MB | of the api, MB |',
    '|---:|---:|---|---:|---:|---:|---:|---:|---:|',
    ...imports.flatMap((reading) => reading.stages.map((stage) => stageRow(reading, stage))),
    '',
    ...imports.filter(({ whileAssessed }) => whileAssessed.length > 0).map(whileAssessedText),
    '',
    `The worker never held more than ${megabytes(workerPeakBytes)} MB, the api never more than ${megabytes(apiPeakBytes)} MB.`,
    '',
    ...(answers.length === 0 ? [] : answersSection(answers)),
  ];
}

function answersSection(answers: readonly AnswerReading[]): string[] {
  return [
    '### Answers of pages',
    '',
    'Milliseconds from the request to the last byte, one request at a time, from another process: session, membership, role, limits, GraphQL, rendering of codes. Beside each request the same statements, in one transaction',
    'of a bare `pg` connection as the same role, under the same row-level security. The ratio is theirs to ours, pair by pair, with its bootstrap 95 % interval. Processor time is of one answer over HTTP, the mean of all; other work makes it little longer, where it makes times a multiple.',
    '',
    '| Page | Suppliers | p50 | p95 | Bare statements, p50 | p95 | Ratio | Processor, api | PostgreSQL | Answers | Other work, processors |',
    '|---|---:|---:|---:|---:|---:|---|---:|---:|---:|---:|',
    ...answers.map(answerRow),
    '',
  ];
}

function stageRow({ rows, suppliers }: ImportReading, stage: StageReading): string {
  const { seconds, worker, database, workerBytes, apiBytes } = stage;
  return `| ${count(rows)} | ${count(suppliers)} | ${stages[stage.stage]} | ${seconds.toFixed(1)} | ${count(rows / seconds)} | ${worker.toFixed(1)} | ${database.toFixed(1)} | ${megabytes(workerBytes)} | ${megabytes(apiBytes)} |`;
}

function whileAssessedText({ rows, whileAssessed }: ImportReading): string {
  const [p50, p95] = [0.5, 0.95].map((part) => quantile(whileAssessed, part).toFixed(1));
  return `While the suppliers of the list of ${count(rows)} rows were assessed, the page of its import was answered in ${p50} ms at p50 and ${p95} ms at p95, ${whileAssessed.length} times.`;
}

function answerRow(reading: AnswerReading): string {
  const { page, suppliers, p50, p95, bareP50, bareP95, ratio, api, database, samples, otherWork } = reading;
  const times = [p50, p95, bareP50, bareP95].map((value) => value.toFixed(1)).join(' | ');
  const of = `${ratio.median.toFixed(2)}× (${ratio.low.toFixed(2)}–${ratio.high.toFixed(2)})`;
  return `| ${page} | ${count(suppliers)} | ${times} | ${of} | ${api.toFixed(1)} | ${database.toFixed(1)} | ${samples} | ${otherWork.toFixed(2)} |`;
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function megabytes(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(0);
}
