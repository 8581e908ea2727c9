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

/** Sizes of the two organisations: rows of their lists. The large one comes first, into a worker that has just started. */
export interface ServiceSizes {
  readonly large: number;
  readonly small: number;
  /** Answers of each page. */
  readonly samples: number;
}

/** Runs api and worker, imports a long and a short list into an organisation each, and asks for the pages of both. */
export async function measureService(
  database: RunDatabase,
  folder: string,
  { large, small, samples }: ServiceSizes,
): Promise<ServiceReading> {
  const service = await startService(database, folder);
  try {
    const imports: ImportReading[] = [];
    const answers: AnswerReading[] = [];
    for (const [name, rows] of Object.entries({ large, small })) {
      const organisation = await service.organisation(name);
      const file = join(folder, `${name}.csv`);
      await writeSeedFile(file, supplierRows({ ...FIRST_IMPORT, rows }));
      const reading = await importThrough(service, organisation, file);
      imports.push(reading);
      // Does what autovacuum would do within a minute, so that the numbers do not depend on its timing.
      await service.admin.query('VACUUM (ANALYZE)');
      answers.push(...(await answerTimes(service, organisation, reading.suppliers, samples)));
    }
    return { imports, workerPeakBytes: service.worker.peak(), apiPeakBytes: service.api.peak(), answers };
  } finally {
    await service.stop();
  }
}
