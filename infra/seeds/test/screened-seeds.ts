import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sayIn } from '../../../apps/cli/src/output/texts.ts';
import type { ScreenEvent } from '../../../apps/cli/src/screening/screened-supplier.ts';
import { openScreening } from '../../../apps/cli/src/screening/screening.ts';
import { cappedChildReader } from '../../../packages/intake/src/index.ts';
import { HEADER, supplierRows, writeSeedFile } from '../generate-suppliers.ts';
import type { SeedOptions } from '../generate-suppliers.ts';

const infra = fileURLToPath(new URL('../..', import.meta.url));

/** Screening results of the generated list against the fictional lists of the demo and the seeds. */
export async function screenedSeeds(options: SeedOptions, day: string): Promise<ScreenEvent[]> {
  return screenedRows(supplierRows(options), HEADER, day);
}

/** Screening results of rows under a header. */
export async function screenedRows(
  rows: Iterable<readonly string[]>,
  header: readonly string[],
  day: string,
): Promise<ScreenEvent[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-seeds-'));
  try {
    const lists = join(folder, 'lists');
    for (const from of ['demo/lists', 'seeds/lists']) cpSync(join(infra, from), lists, { recursive: true });
    await writeSeedFile(join(folder, 'suppliers.csv'), rows, header);
    const screening = await openScreening(
      {
        file: 'suppliers.csv',
        lists,
        reading: {},
        intake: { source: 'buyer', asOf: day, today: day, map: {}, set: {} },
      },
      { folder, workbooks: cappedChildReader(process.execPath), say: sayIn('en'), watch: (file) => file },
    );
    const events: ScreenEvent[] = [];
    for await (const event of screening.events()) events.push(event);
    return events;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
