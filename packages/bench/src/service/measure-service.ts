import { join } from 'node:path';
import { FIRST_IMPORT, supplierRows, writeSeedFile } from '../../../../infra/seeds/generate-suppliers.ts';
import { answerTimes, type AnswerReading } from './answer-times.ts';
import type { RunDatabase } from './run-database.ts';
import { startService } from './running-service.ts';
import { importThrough, type ImportReading } from './whole-import.ts';

/** Costs of the running service: imports, memory, answers. */
export interface ServiceReading {
  readonly imports: readonly ImportReading[];
  /** Peak bytes of any one process, as the kernel counts. */
  readonly workerPeakBytes: number;
  readonly apiPeakBytes: number;
  readonly answers: readonly AnswerReading[];
}

/** What is imported, and how often pages are asked for. */
export interface ServiceSizes {
  /** Rows of lists, by the name of the organisation that each goes into. The first one goes into a worker that has just started. */
  readonly lists: Readonly<Record<string, number>>;
  /** Answers of each page of each organisation; 0 to ask for none. */
  readonly samples: number;
}

/** Runs api and worker, imports lists into an organisation each, and asks for their pages. */
export async function measureService(
  database: RunDatabase,
  folder: string,
  { lists, samples }: ServiceSizes,
): Promise<ServiceReading> {
  const service = await startService(database, folder);
  try {
    const imports: ImportReading[] = [];
    const answers: AnswerReading[] = [];
    for (const [name, rows] of Object.entries(lists)) {
      const organisation = await service.organisation(name);
      const file = join(folder, `${name}.csv`);
      await writeSeedFile(file, supplierRows({ ...FIRST_IMPORT, rows }));
      const reading = await importThrough(service, organisation, file);
      imports.push(reading);
      if (samples === 0) continue;
      // Does what autovacuum would do within a minute, so that the numbers do not depend on its timing.
      await service.admin.query('VACUUM (ANALYZE)');
      answers.push(...(await answerTimes(service, organisation, reading, samples)));
    }
    return { imports, workerPeakBytes: service.worker.peak(), apiPeakBytes: service.api.peak(), answers };
  } finally {
    await service.stop();
  }
}
