import type { Suite } from '../suite.ts';
import { tell } from '../suite.ts';
import { packageVersions } from '../surroundings.ts';
import { measureService } from './measure-service.ts';
import { startRunDatabase } from './run-database.ts';

/** Rows of each list, by its key. */
const ROWS: Readonly<Record<string, number>> = { 'a-million-rows': 1_000_000, '300k-rows': 300_000 };
/** A quick run takes one row in so many. */
const QUICK = 1_000;

/** Lists that are longer than most: how long an import takes to the last assessment, and what the worker holds meanwhile. */
export const longListSuite: Suite = {
  name: 'long-lists',
  page: 'bench-long-lists',
  title: 'Benchmarks of long lists',
  keys: Object.keys(ROWS),
  measure: async ({ folder, quick, wants }) => {
    const server = await startRunDatabase();
    try {
      tell('Long lists through the service');
      const wanted = Object.entries(ROWS).filter(([key]) => wants(key));
      const lists = Object.fromEntries(wanted.map(([key, rows]) => [key, quick ? rows / QUICK : rows]));
      return {
        versions: { PostgreSQL: server.version, ...packageVersions(['pg']) },
        benchmarks: [],
        service: await measureService(server, folder, { lists, samples: 0 }),
        screening: null,
      };
    } finally {
      await server.stop();
    }
  },
};
