/** The process in which one contender of one benchmark works, so that its memory and its warmed-up code are its own. */
import { benchmarks } from './benchmarks.ts';
import type { ContenderReply, ContenderRequest, ContenderTask } from './contender-messages.ts';
import { endedProcessorSeconds } from './process-tree.ts';

const task = JSON.parse(process.argv[2] ?? '') as ContenderTask;
const contender = benchmarks
  .find(({ key }) => key === task.benchmark)
  ?.contenders.find(({ name }) => name === task.contender);

try {
  if (contender === undefined) throw new Error(`No contender ${task.contender} in ${task.benchmark}`);
  const prepared = await contender.prepare(task.workload);
  process.on('message', (request: ContenderRequest) => {
    const reply = request === 'answer' ? answer() : run();
    reply.then(say, (error: unknown) => say({ failed: String(error) }));
  });
  say({ ready: true });

  async function answer(): Promise<ContenderReply> {
    return { answer: await prepared.answer() };
  }

  async function run(): Promise<ContenderReply> {
    const own = process.cpuUsage();
    const ended = endedProcessorSeconds();
    const since = performance.now();
    const handled = await prepared.run();
    const wall = (performance.now() - since) / 1e3;
    const { user, system } = process.cpuUsage(own);
    return { run: { handled, wall, processor: (user + system) / 1e6 + endedProcessorSeconds() - ended } };
  }
} catch (error) {
  say({ failed: String(error) });
}

function say(reply: ContenderReply): void {
  process.send?.(reply);
}
