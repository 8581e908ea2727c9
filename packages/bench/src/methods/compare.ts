import { parseArgs } from 'node:util';
import { comparisonPage } from './comparison-page.ts';
import { dumpsIn } from './dump.ts';

/** Prints the page: `node packages/bench/src/methods/compare.ts --before FOLDER --after FOLDER > docs/reference/flrm-<version>.md`. */
const { values } = parseArgs({ options: { before: { type: 'string' }, after: { type: 'string' } } });
if (values.before === undefined || values.after === undefined) {
  throw new Error('Say where the dumps are: --before FOLDER --after FOLDER');
}
process.stdout.write(comparisonPage(dumpsIn(values.before), dumpsIn(values.after)));
