import { startRunDatabase } from '../service/run-database.ts';
import { tell, type Suite } from '../suite.ts';
import { packageVersions } from '../surroundings.ts';
import { HEAVY_KEYS } from './heavy-tasks.ts';
import { measureVictim } from './measure-victim.ts';

const WHOLE = { rows: 4_000, seconds: { calm: 2, during: 3 }, oneOf: 1 };
const QUICK = { rows: 200, seconds: { calm: 0.5, during: 0.5 }, oneOf: 8 };

/** How long people of one organisation wait while somebody else is heavy. */
export const victimSuite: Suite = {
  name: 'victim',
  page: 'bench-victim',
  title: 'Benchmarks beside somebody who is heavy: ratios of one run on one machine',
  keys: HEAVY_KEYS,
  measure: async ({ folder, quick, wants }) => {
    const server = await startRunDatabase();
    try {
      tell('An overview, while others are heavy');
      return {
        versions: { PostgreSQL: server.version, ...packageVersions(['pg']) },
        benchmarks: [],
        service: null,
        screening: null,
        victim: await measureVictim(server, folder, { ...(quick ? QUICK : WHOLE), wants }),
      };
    } finally {
      await server.stop();
    }
  },
};
