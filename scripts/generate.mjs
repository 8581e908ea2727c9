import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode } from './run-node.mjs';
import { root, setUp } from './setup.mjs';
import { changedTexts, translatedRecords } from './translated.mjs';

const load = (source) => import(join(root, source));
/** Loads sources of the back end: NestJS reads the types that decorators emit. */
const loadDecorated = async (source) => {
  await import('./decorators.mjs');
  return load(source);
};
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** The scores of a country in a sector, as the engine computes them for a site that may have migrant workers. */
async function countryScoring() {
  const { shippedReference } = await load('packages/risk/src/shipped-reference.ts');
  const { countryScore, destinationIndex, structuralRisk } = await load('packages/risk/src/score/country.ts');
  const { numbers } = (await load('packages/risk/src/methodology.ts')).methodology();
  const { decimalText } = await load('packages/risk/src/decimal.ts');
  const { mostAreMigrants } = await load('packages/risk/src/score/usual.ts');
  const reference = shippedReference();
  const text = (score) => (score === null ? null : decimalText(score, 2));
  return (iso2, key) => {
    const sector = key === 'all' ? null : key;
    const C0 = structuralRisk(numbers, reference.country(iso2));
    const coding = reference.destination(iso2, sector, null);
    const D = destinationIndex(numbers, coding && coding.factors);
    const most = mostAreMigrants(reference.majority(iso2, sector, null)?.band ?? null);
    return { C0: text(C0), D: text(D), C: text(C0 === null ? null : countryScore(numbers, C0, D, true, most)) };
  };
}

/** The English of the questionnaire. */
function englishTexts() {
  return JSON.parse(readFileSync(join(root, 'packages/questionnaire/src/texts/en.json'), 'utf8'));
}

/** Each rule with the facts that it reads. */
async function ruleReaders() {
  const { methodology } = await load('packages/risk/src/methodology.ts');
  const { factsOf } = await load('packages/risk/src/facts-and-rules.ts');
  return methodology().rules.rules.map((rule) => ({
    rule: rule.id,
    facts: factsOf(rule),
    sealed: rule.protection === 'sealed',
  }));
}

/** Every generated file and what writes it. The sources are TypeScript, so only Node 24 can load them. */
const generated = {
  '.env.example': async () => (await loadDecorated('packages/server/src/emit-environment.ts')).emitEnvironment(),
  'schema.graphql': async () => (await loadDecorated('packages/server/src/emit-schema.ts')).emitSchema(),
  'docs/methodology.md': async () =>
    (await load('apps/cli/src/output/method-text.ts')).methodText(
      readFileSync(join(root, 'packages/risk/methodology-text.md'), 'utf8'),
    ),
  'docs/reference/assess.schema.json': async () =>
    json((await load('apps/cli/src/output/assess-json-schema.ts')).assessJsonSchema()),
  'docs/reference/attribution.md': async () =>
    (await load('packages/reference-data/src/attribution.ts')).attributionPage(),
  'docs/reference/facts-and-rules.md': async () =>
    (await load('packages/risk/src/facts-and-rules.ts')).factsAndRulesPage(),
  'docs/reference/facts.md': async () => (await load('packages/facts/src/facts-page.ts')).factsPage(),
  'docs/reference/facts.schema.json': async () => json((await load('packages/facts/src/schema.ts')).factsJsonSchema()),
  'docs/reference/methodology.md': async () =>
    (await load('apps/cli/src/output/methodology-page.ts')).methodologyPage('en'),
  'docs/reference/purposes.md': async () =>
    (await load('packages/evidence/src/purposes/purposes-page.ts')).purposesPage(),
  'docs/reference/questionnaire.md': async () => {
    const { TEMPLATE } = await load('packages/questionnaire/src/index.ts');
    const { questionnairePage } = await load('packages/questionnaire/src/judgement/index.ts');
    return questionnairePage(TEMPLATE, englishTexts(), await ruleReaders());
  },
  'docs/reference/questionnaire.schema.json': async () => {
    const { TEMPLATE } = await load('packages/questionnaire/src/index.ts');
    const { answersJsonSchema } = await load('packages/questionnaire/src/judgement/index.ts');
    return json(answersJsonSchema(TEMPLATE));
  },
  'docs/reference/regional-picture.md': async () =>
    (await load('packages/reference-data/derive/regional-picture.ts')).regionalPicture(await countryScoring()),
  'docs/reference/screen.schema.json': async () =>
    json((await load('apps/cli/src/output/screen-json-schema.ts')).screenJsonSchema()),
  'packages/ui/src/risk/score-scale.json': async () => {
    const { METHOD, NUMBERS } = await load('packages/facts/src/index.ts');
    const { mediumFrom, highFrom, highFloorFrom, criticalFloorFrom, contextCap } = NUMBERS;
    return json({ method: METHOD.key, mediumFrom, highFrom, highFloorFrom, criticalFloorFrom, contextCap });
  },
  'packages/evidence/verify.html': async () => (await load('packages/evidence/derive/verify-page.ts')).verifyPage(),
};

/** Types of the web app's operations, made from `schema.graphql` by graphql-codegen, which does the comparing. @returns what is stale */
function generateClient(checkOnly) {
  const web = join(root, 'apps/web');
  const folder = join(web, 'src/gql');
  const before = filesIn(folder);
  const codegen = join(web, 'node_modules/@graphql-codegen/cli/esm/bin.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [codegen, ...(checkOnly ? ['--check'] : [])], {
    cwd: web,
    encoding: 'utf8',
  });
  if (status !== 0 && !checkOnly)
    throw new Error(`The types of the web app could not be generated: ${stdout}${stderr}`);
  if (checkOnly) return status === 0 ? [] : ['apps/web/src/gql'];
  return filesIn(folder) === before ? [] : ['apps/web/src/gql'];
}

function filesIn(folder) {
  if (!existsSync(folder)) return '';
  return readdirSync(folder)
    .sort()
    .map((name) => `${name}\0${readFileSync(join(folder, name), 'utf8')}`)
    .join('\0');
}

async function generate(checkOnly) {
  const stale = [];
  for (const [file, write] of Object.entries(generated)) {
    const text = await write();
    const path = join(root, file);
    const before = existsSync(path) ? readFileSync(path, 'utf8') : null;
    if (before === text) continue;
    stale.push(file);
    if (checkOnly) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  for (const [file, text] of translatedRecords()) {
    const path = join(root, file);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    stale.push(file);
    if (!checkOnly) writeFileSync(path, text);
  }
  stale.push(...generateClient(checkOnly));
  for (const file of stale) {
    process.stdout.write(
      checkOnly ? `${file} is not what its source says: run npm run generate.\n` : `${file} written\n`,
    );
  }
  const changed = changedTexts();
  for (const { file, key } of changed) {
    process.stdout.write(
      `${file}: ${key} has changed in English. Read it in the other languages: npm run translated.\n`,
    );
  }
  if (checkOnly && stale.length + changed.length > 0) process.exitCode = 1;
}

if (Number(process.versions.node.split('.')[0]) >= 24) await generate(process.argv.includes('--check'));
else runNode(setUp(), [fileURLToPath(import.meta.url), ...process.argv.slice(2)]);
