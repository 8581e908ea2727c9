import { parseArgs } from 'node:util';
import { dumpsIn } from './dump.ts';
import { truthPage } from './truth-page.ts';
import type { JudgedSupplier } from './truth-page.ts';

/**
 * Prints the page: `node packages/bench/src/methods/truths.ts --dumps FOLDER > docs/reference/rules-on-lists.md`.
 * A dump is what `plumbline screen LIST --lists FOLDER --format json` prints, in `<list>.json`. Names of the demo's dumps begin with "demo": the large list of
 * `infra/seeds/large.ts` and the site visits, with the lists of `infra/demo` and `infra/seeds`. Real lists are screened against published ones.
 */
const { values } = parseArgs({ options: { dumps: { type: 'string' } } });
if (values.dumps === undefined) throw new Error('Say where the dumps are: --dumps FOLDER');
process.stdout.write(
  truthPage(
    dumpsIn<JudgedSupplier>(values.dumps, ({ flags, unknown, reviews }) => ({
      flags: flags.map(({ ruleId, truth }) => ({ ruleId, truth })),
      unknown: unknown.map(({ ruleId }) => ({ ruleId })),
      reviews: reviews.map(({ ruleId }) => ({ ruleId })),
    })),
  ),
);
