import { changePrinting, printingNow, type PrintedList } from '../../service/printed-lists.ts';
import { MOST_PRINTED } from '../../service/use-printed-list.ts';

/** Whether printing reads more rows of a list first. */
export function isToBeRead({ isPart, shown }: PrintedList): boolean {
  return isPart && shown < MOST_PRINTED;
}

/**
 * Prints the page with all rows of its lists. A browser that begins to print waits for nothing, so they are read before.
 * Prints nothing if some could not be read, or somebody has left the page or changed its filter meanwhile.
 */
export async function printPage(): Promise<void> {
  if (typeof printingNow().progress === 'number') return;
  changePrinting({ progress: 0 });
  const outcome = await readAll();
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

/** Resolves once what has been read stands on the page. */
function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
