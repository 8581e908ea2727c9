/** What start-stack.mjs has started for this worker of Jest; workers are numbered from 1. */
export function runningStack() {
  const told = process.env.PLUMBLINE_PAGES;
  if (!told) throw new Error('The service is not running: these tests belong to the Jest project "pages"');
  const stacks = JSON.parse(told);
  const worker = Number(process.env.JEST_WORKER_ID ?? '1');
  const stack = stacks[worker - 1];
  if (!stack) throw new Error(`Worker ${worker} of Jest has no service: ${stacks.length} are running`);
  return stack;
}
