import { loadavg } from 'node:os';
import type { Benchmark, Contender, Pace, Workload } from './benchmark.ts';
import { busySeconds, processorSeconds } from './process-tree.ts';
import { RunningContender, type Run } from './running-contender.ts';
import { bootstrapInterval, median, type Interval } from './statistics.ts';

/** Processors that other work may keep busy during a round that counts. */
const quietBelow = 0.25;

/** One contender over all rounds that count. */
export interface ContenderReading {
  readonly name: string;
  /** Rows or units in a second, median of the rounds. */
  readonly perSecond: number;
  /** Seconds of processor time for a million rows or units, median of the rounds. */
  readonly processorPerMillion: number;
  readonly peakBytes: number;
}

/** Ours against another: above 1, ours is faster or uses less processor time. */
export interface ComparisonReading {
  readonly ours: string;
  readonly against: string;
  readonly wall: Interval;
  readonly processor: Interval;
  /** Peak memory of ours as a part of the other's. */
  readonly memory: number;
  readonly speedTarget: number | null;
  readonly memoryTarget: number | null;
}

/** A benchmark as measured. */
export interface Reading {
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly size: number;
  readonly notes: readonly string[];
  readonly contenders: readonly ContenderReading[];
  readonly comparisons: readonly ComparisonReading[];
  /** The rounds that count, the quietest first. */
  readonly rounds: readonly Round[];
}

/** Each contender's two runs of a round combined, and other load on the machine. */
export interface Round {
  readonly runs: Readonly<Record<string, Run>>;
  /** Processors busy with other work at the time. */
  readonly otherWork: number;
  /** Load average over a minute when the round began; our own work is in it. */
  readonly load: number;
}

/**
 * Measures a benchmark: all contenders must give the same answer; each runs in its own process and is warmed up;
 * every round runs all of them forwards and then backwards. Rounds disturbed by other work are repeated, and the quietest count.
 * @throws Error naming the contenders whose answers differ
 */
export async function measure(benchmark: Benchmark, workload: Workload, pace: Pace): Promise<Reading> {
  await benchmark.writeWorkload(workload);
  await assertSameAnswers(benchmark, workload);
  const running = new Map<string, RunningContender>();
  try {
    for (const { name } of benchmark.contenders) running.set(name, await start(benchmark, name, workload));
    for (const contender of running.values()) for (let at = 0; at < pace.warmUps; at += 1) await contender.run();
    const rounds = await quietRounds(running, pace);
    return readingOf(benchmark, workload, running, rounds);
  } finally {
    for (const contender of running.values()) await contender.stop();
  }
}

/** @throws Error naming the contenders whose answers differ */
async function assertSameAnswers(benchmark: Benchmark, workload: Workload): Promise<void> {
  const answers = new Map<string, string>();
  for (const { name } of benchmark.contenders) {
    const contender = await start(benchmark, name, workload);
    answers.set(name, await contender.answer());
    await contender.stop();
  }
  if (new Set(answers.values()).size === 1) return;
  throw new Error(
    `Answers differ in ${benchmark.key}: ${[...answers].map(([name, answer]) => `${name} says ${answer}`).join('; ')}`,
  );
}

function start(benchmark: Benchmark, contender: Contender['name'], workload: Workload): Promise<RunningContender> {
  return RunningContender.start({ benchmark: benchmark.key, contender, workload });
}

async function quietRounds(running: ReadonlyMap<string, RunningContender>, pace: Pace): Promise<Round[]> {
  const rounds: Round[] = [];
  const quiet = (): Round[] => rounds.filter(({ otherWork }) => otherWork <= quietBelow);
  const since = performance.now();
  const patient = (): boolean => (performance.now() - since) / 1e3 < pace.patience;
  while (rounds.length < pace.rounds || (quiet().length < pace.rounds && patient())) {
    rounds.push(await oneRound(running));
  }
  return rounds.toSorted((a, b) => a.otherWork - b.otherWork).slice(0, pace.rounds);
}

async function oneRound(running: ReadonlyMap<string, RunningContender>): Promise<Round> {
  const before = { own: processorSeconds(process.pid), busy: busySeconds(), at: performance.now() };
  const [load = 0] = loadavg();
  const runs = new Map<string, Run>();
  for (const [name, contender] of [...running, ...[...running].reverse()]) {
    const run = await contender.run();
    const first = runs.get(name);
    runs.set(name, first === undefined ? run : together(first, run));
  }
  const seconds = (performance.now() - before.at) / 1e3;
  const own = processorSeconds(process.pid) - before.own;
  const otherWork = Math.max(0, (busySeconds() - before.busy - own) / seconds);
  return { runs: Object.fromEntries(runs), otherWork, load };
}

function together(a: Run, b: Run): Run {
  return { handled: a.handled + b.handled, wall: a.wall + b.wall, processor: a.processor + b.processor };
}

function readingOf(
  benchmark: Benchmark,
  workload: Workload,
  running: ReadonlyMap<string, RunningContender>,
  rounds: readonly Round[],
): Reading {
  const each = (name: string, value: (run: Run) => number): number[] =>
    rounds.map(({ runs }) => value(runs[name] ?? { handled: 0, wall: 0, processor: 0 }));
  const contenders = [...running].map(([name, contender]): ContenderReading => ({
    name,
    perSecond: median(each(name, ({ handled, wall }) => handled / wall)),
    processorPerMillion: median(each(name, ({ handled, processor }) => (processor / handled) * 1e6)),
    peakBytes: contender.peakBytes,
  }));
  const ratio = (ours: string, against: string, value: (run: Run) => number): Interval => {
    const others = each(against, value);
    return bootstrapInterval(each(ours, value).map((own, round) => (others[round] ?? Number.NaN) / own));
  };
  const peak = (name: string): number => running.get(name)?.peakBytes ?? Number.NaN;
  return {
    key: benchmark.key,
    title: benchmark.title,
    unit: benchmark.unit,
    size: workload.size,
    notes: benchmark.notes,
    contenders,
    comparisons: benchmark.comparisons.map(({ ours, against, speedTarget, memoryTarget }) => ({
      ours,
      against,
      wall: ratio(ours, against, ({ wall, handled }) => wall / handled),
      processor: ratio(ours, against, ({ processor, handled }) => processor / handled),
      memory: peak(ours) / peak(against),
      speedTarget,
      memoryTarget,
    })),
    rounds,
  };
}
