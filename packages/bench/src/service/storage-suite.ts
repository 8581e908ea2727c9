import type { Suite } from '../suite.ts';
import { tell } from '../suite.ts';
import { packageVersions } from '../surroundings.ts';
import { startRunDatabase } from './run-database.ts';
import { measureStorage } from './storage.ts';

const KEY = 'bytes-of-a-supplier';

/** What a supplier takes in the database. */
export const storageSuite: Suite = {
  name: 'storage',
  page: 'bench-storage',
  title: 'Benchmarks of storage',
  keys: [KEY],
  measure: async ({ folder, quick }) => {
    const server = await startRunDatabase();
    try {
      tell('Bytes of a supplier');
      return {
        versions: { PostgreSQL: server.version, ...packageVersions(['pg']) },
        benchmarks: [],
        service: null,
        screening: null,
        storage: await measureStorage(server, folder, quick ? 500 : 5_070),
      };
    } finally {
      await server.stop();
    }
  },
};
