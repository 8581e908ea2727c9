import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Worker } from 'node:worker_threads';
import ts from 'typescript';
import { root } from './setup.mjs';

const risk = join(root, 'packages/risk');
/** What each operator becomes: the other side of its boundary, or its opposite. */
const OTHER = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '+': '-',
  '-': '+',
};

/** Changes that affect no result: file and text of the changed expression, with the reason. */
const NO_DIFFERENCE = JSON.parse(readFileSync(join(root, 'scripts/mutations-without-effect.json'), 'utf8'));

const files = [
  ...readdirSync(join(risk, 'src/score')).map((name) => join(risk, 'src/score', name)),
  join(risk, 'src/decimal.ts'),
  ...readdirSync(join(risk, 'src/unit')).map((name) => join(risk, 'src/unit', name)),
  join(risk, 'src/lane.ts'),
];

/** One changed text for each operator of a file. */
function mutationsOf(file) {
  const text = readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    if (ts.isBinaryExpression(node)) {
      const operator = node.operatorToken;
      const other = OTHER[operator.getText()];
      if (other !== undefined) {
        found.push({
          file,
          line: source.getLineAndCharacterOfPosition(operator.getStart()).line + 1,
          was: node.getText().replaceAll(/\s+/g, ' '),
          other,
          text: text.slice(0, operator.getStart()) + other + text.slice(operator.getEnd()),
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function run({ file, text }) {
  return new Promise((resolve) => {
    const worker = new Worker(join(root, 'scripts/mutation-worker.mjs'), {
      workerData: {
        file,
        text,
        judge: join(risk, 'goldens/difference.ts'),
        methodology: join(risk, 'src/methodology.ts'),
        facts: join(root, 'packages/facts/src/index.ts'),
      },
    });
    const timer = setTimeout(() => worker.terminate().then(() => resolve('does not end')), 60_000);
    worker.once('message', (message) => {
      clearTimeout(timer);
      resolve(message);
    });
    worker.once('error', (error) => {
      clearTimeout(timer);
      resolve(`does not run: ${error.message}`);
    });
  });
}

// npm run test:mutations -- band country: only files whose names contain one of these words.
const words = process.argv.slice(2);
const mutations = files
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
  .flatMap(mutationsOf);
const survivors = [];
const equivalent = [];
for (let at = 0; at < mutations.length; at += 2) {
  await Promise.all(
    mutations.slice(at, at + 2).map(async (mutation) => {
      if ((await run(mutation)) !== null) return;
      const name = `${relative(root, mutation.file)}: ${mutation.was} with ${mutation.other}`;
      if (NO_DIFFERENCE[name] !== undefined) {
        equivalent.push(name);
        return;
      }
      survivors.push(name);
      process.stdout.write(`not found, line ${mutation.line}: ${name}\n`);
    }),
  );
}
const counts = [mutations.length, mutations.length - survivors.length - equivalent.length, equivalent.length];
process.stdout.write(
  `${counts[0]} changes, ${counts[1]} found, ${counts[2]} without effect, ${survivors.length} not found\n`,
);
process.exitCode = survivors.length === 0 ? 0 : 1;
