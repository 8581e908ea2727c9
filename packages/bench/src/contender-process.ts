/** The process in which one contender of one benchmark works, so that its memory and its warmed-up code are its own. */
import type { Benchmark } from './benchmark.ts';
import type { ContenderReply, ContenderRequest, ContenderTask } from './contender-messages.ts';
import { endedProcessorSeconds, processorSeconds } from './process-tree.ts';

const task = JSON.parse(process.argv[2] ?? '') as ContenderTask;
const { database } = task.workload;

try {
  const contender = (await benchmarks())
    .find(({ key }) => key === task.benchmark)
    ?.contenders.find(({ name }) => name === task.contender);
  if (contender === undefined) throw new Error(`No contender ${task.contender} in ${task.benchmark}`);
  const prepared = await contender.prepare(task.workload);
  process.on('message', (request: ContenderRequest) => {
    const reply = request === 'answer' ? answer() : run();
    reply.then(say, (error: unknown) => say({ failed: String(error) }));
  });
  say({ ready: true });

  async function answer(): Promise<ContenderReply> {
    await prepared.reset?.();
    return { answer: await prepared.answer() };
  }

  async function run(): Promise<ContenderReply> {
    await prepared.reset?.();
    const own = process.cpuUsage();
    const before = othersSeconds();
    const since = performance.now();
    const handled = await prepared.run();
    const wall = (performance.now() - since) / 1e3;
    const { user, system } = process.cpuUsage(own);
    return { run: { handled, wall, processor: (user + system) / 1e6 + othersSeconds() - before } };
  }
} catch (error) {
  say({ failed: String(error) });
}

/** Contenders without a database do not load the back end, which would add to their memory. */
async function benchmarks(): Promise<readonly Benchmark[]> {
  if (database === undefined) {
    const { packBenchmarks } = await import('./pack/pack-benchmarks.ts');
    return [...(await import('./package-benchmarks.ts')).packageBenchmarks, ...packBenchmarks];
  }
  return (await import('./service-benchmarks.ts')).serviceBenchmarks;
}

/** Processor seconds spent for this process by ended children and by the database. */
function othersSeconds(): number {
  return endedProcessorSeconds() + (database === undefined ? 0 : processorSeconds(database.pid));
}

function say(reply: ContenderReply): void {
  process.send?.(reply);
}
