import { join } from 'node:path';
import { runCli } from './run-cli.mjs';
import { folderTypedIn } from './run-node.mjs';
import { root, setUp } from './setup.mjs';

const own = process.argv.slice(2);
const demo = join(root, 'infra/demo/suppliers.csv');
const demoLists = join(root, 'infra/demo/lists');

const node = setUp();
if (own.length === 0) {
  process.stderr.write(`Screening a demo file: every supplier in it is fictional (${demo}).\n\n`);
  process.on('exit', (code) => {
    if (code !== 0) return;
    process.stderr.write(
      [
        '',
        'Screen a supplier list of your own (CSV, TSV, XLSX or XLS; any columns, any language):',
        '  npm start -- FILE',
        'Everything that can be set, and the result as JSON:',
        '  npm run -s plumbline -- screen --help',
        '  npm run -s plumbline -- screen FILE --format json > result.json',
        '',
      ].join('\n'),
    );
  });
}
runCli(node, ['screen', ...(own.length === 0 ? [demo, '--lists', demoLists] : own)], folderTypedIn('start'));
