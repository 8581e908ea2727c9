import { mkdtempSync } from 'node:fs';
import { FIRST_IMPORT, supplierRows, writeSeedFile } from '../../../../infra/seeds/generate-suppliers.ts';
import { startRunDatabase } from './run-database.ts';
import { startService } from './running-service.ts';
import { importThrough } from './whole-import.ts';
const rows = Number(process.argv[2]);
const folder = mkdtempSync('/tmp/Q/run-');
const db = await startRunDatabase();
try {
  const service = await startService(db, folder);
  try {
    const org = await service.organisation('large');
    await writeSeedFile(`${folder}/a.csv`, supplierRows({ ...FIRST_IMPORT, rows }));
    const reading = await importThrough(service, org, `${folder}/a.csv`, db.pid);
    console.log(JSON.stringify(reading, null, 1), service.worker.peak() / 2 ** 20, service.api.peak() / 2 ** 20);
    console.log(service.config.environment.DATABASE_URL, org.id, service.config.environment.PUBLIC_URL);
    if (process.argv[3]) {
      const { setTimeout: w } = await import('node:timers/promises');
      console.log('waiting');
      while (!(await import('node:fs')).existsSync('/tmp/Q/stop')) await w(1000);
    }
  } catch (e) {
    console.log(e);
    throw e;
  } finally {
    await service.stop();
  }
} finally {
  await db.stop();
}
