import { changePrinting, printingNow, type PrintedList } from '../../service/printed-lists.ts';
import { MOST_PRINTED } from '../../service/use-printed-list.ts';

/** Whether printing reads more rows of a list first. */
export function isToBeRead({ isPart, shown }: PrintedList): boolean {
  return isPart && shown < MOST_PRINTED;
}

/**
 * Prints the page with all rows of its lists and all of its drawings. A browser that begins to print waits for nothing, so they are read before.
 * Prints nothing if some could not be read, or somebody has left the page or changed its filter meanwhile.
 */
export async function printPage(): Promise<void> {
  const { progress } = printingNow();
  if (progress !== null && progress !== 'failed') return;
  changePrinting({ progress: 0 });
  const rows = await readAll();
  const outcome = rows === 'read' ? await drawAll() : rows;
  changePrinting({ progress: outcome === 'failed' ? outcome : null });
  if (outcome === 'read') window.print();
}

async function readAll(): Promise<'read' | 'failed' | 'changed'> {
  for (const [key, list] of printingNow().lists) {
    if (!isToBeRead(list)) continue;
    const rows = await list.readRest((progress) => changePrinting({ progress })).catch(() => undefined);
    await drawn();
    const now = printingNow().lists.get(key);
    if (now === undefined || rows === null) return 'changed';
    // A list that was loaded again while it was read can have lost rows.
    if (rows === undefined || now.shown < rows) return 'failed';
  }
  return 'read';
}

/** Has drawings loaded that nobody has seen, and waits for them and for those that are on their way. One that cannot be loaded says so, on paper too. */
async function drawAll(): Promise<'read' | 'changed'> {
  const { drawings } = printingNow();
  if (drawings.size === 0) return 'read';
  changePrinting({ progress: 'drawing' });
  for (const { see } of drawings.values()) see();
  do await drawn();
  while (document.querySelector(ON_ITS_WAY) !== null);
  const now = printingNow().drawings;
  return [...drawings.keys()].every((key) => now.has(key)) ? 'read' : 'changed';
}

/** What stands in the place of something that is being loaded. */
const ON_ITS_WAY = '[data-unseen], [data-skeleton], figure[data-state="loading"]';

/** Resolves once what has been read stands on the page. */
function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
