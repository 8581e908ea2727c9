import { serviceBenchmarks } from '../service-benchmarks.ts';
import { measureWanted, tell, type Suite } from '../suite.ts';
import { packageVersions } from '../surroundings.ts';
import { measureService } from './measure-service.ts';
import { startRunDatabase } from './run-database.ts';

const PAGES = 'pages';
const measured = ['pg', 'pg-copy-streams', 'typeorm'];

/** The service: PostgreSQL, api and worker. */
export const serviceSuite: Suite = {
  name: 'service',
  page: 'bench-service',
  title: 'Benchmarks of the service: ratios of one run on one machine',
  keys: [...serviceBenchmarks.map(({ key }) => key), PAGES],
  measure: async (run) => {
    const server = await startRunDatabase();
    try {
      const database = {
        pid: server.pid,
        ours: await server.create('bench_ours'),
        others: await server.create('bench_others'),
      };
      const found = {
        versions: { PostgreSQL: server.version, ...packageVersions(measured) },
        benchmarks: await measureWanted(serviceBenchmarks, run, database),
        screening: null,
      };
      if (!run.wants(PAGES)) return { ...found, service: null };
      tell('A whole import through the service, and its pages');
      const sizes = run.quick
        ? { lists: { large: 1_000, small: 200 }, samples: 5 }
        : { lists: { large: 100_000, small: 4_000 }, samples: 100 };
      return { ...found, service: await measureService(server, run.folder, sizes) };
    } finally {
      await server.stop();
    }
  },
};
