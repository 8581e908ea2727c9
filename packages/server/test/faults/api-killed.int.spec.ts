import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SeededRandom } from '../../../../infra/seeds/seeded-random.ts';
import { anAnalyst } from '../../src/features/import/testing/importing.ts';
import { anAddress } from '../../src/features/organisation/testing/an-organisation.ts';
import { faultRuns } from '../../src/platform/config/fault-runs.ts';
import { toGlobalId } from '../../src/platform/graphql/ids.ts';
import { aService, type TestService } from '../e2e/a-service.ts';
import { Browser } from '../e2e/browser.ts';
import { Ambush } from './ambush.ts';
import { Child } from './child.ts';
import { Importer, until } from './importer.ts';
import { LifeOfAnImport, STAGES, type Stage, type Undisturbed } from './life-of-an-import.ts';
import { PATIENCE } from './patience.ts';
import { SOUND } from './soundness.ts';

const { seeds } = faultRuns();
/** The api's work does not depend on the length of the list. */
const ROWS = 600;
const DOCUMENTS: Record<Stage, string> = {
  create: 'mutation ($input: CreateImportInput!) { createImport(input: $input) { userErrors { code } } }',
  check: 'mutation ($input: ImportInput!) { checkImport(input: $input) { userErrors { code } } }',
  commit: 'mutation ($input: ImportInput!) { commitImport(input: $input) { userErrors { code } } }',
  answer: 'mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { userErrors { code } } }',
  undo: 'mutation ($input: ImportInput!) { undoImport(input: $input) { userErrors { code } } }',
};
const INVITE = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { userErrors { code } } }';

interface Variables extends Record<string, unknown> {
  readonly input: object;
}
interface Payload {
  readonly userErrors: readonly object[];
}

let service: TestService;
let ambush: Ambush;
let worker: Child;
let api: Child;
let undisturbed: Record<Stage, Undisturbed>;

beforeAll(async () => {
  service = await aService();
  ambush = await Ambush.open(service.db);
  worker = await Child.start('worker', service.db.config);
  await restart();
  const { life, analyst } = await aLife();
  undisturbed = await life.undisturbed(ambush, async (stage) => {
    expect(await change(analyst, DOCUMENTS[stage], await variablesOf(stage, life, analyst))).toBe('done');
  });
}, PATIENCE);
afterAll(async () => {
  await api.kill();
  await worker.kill();
  await service.close();
});

async function restart(): Promise<void> {
  api = await Child.start('api', service.db.config);
}

/** The same person, connected to the api that is killed. */
function at(somebody: Browser): Browser {
  const browser = new Browser({ ...somebody.place, address: `http://127.0.0.1:${api.port}` });
  browser.cookie = somebody.cookie;
  return browser;
}

async function aLife(): Promise<{ life: LifeOfAnImport; analyst: Browser }> {
  const buyer = await service.organisation('Northfield Retail');
  const importer = Importer.of(service.db, anAnalyst(buyer.id));
  return { life: await LifeOfAnImport.begin(service.db, ROWS, importer), analyst: await buyer.member('analyst') };
}

async function variablesOf(stage: Stage, life: LifeOfAnImport, analyst: Browser): Promise<Variables> {
  if (stage === 'create') return { input: { fileId: await at(analyst).upload(life.file.name, life.file.content) } };
  if (stage === 'answer') {
    const { id, version } = await life.question();
    return { input: { questionId: toGlobalId('ReviewQuestion', id), version, answer: 'same', remember: false } };
  }
  const { id, version } = await life.subject();
  return { input: { importId: toGlobalId('Import', id), version } };
}

/** Asks for a change. @returns 'done', the code of a refusal, or else the whole answer */
async function change(who: Browser, document: string, variables: Variables, key = randomUUID()): Promise<string> {
  const { status, codes, data, text } = await at(who).run<Record<string, Payload>>(document, variables, { key });
  if (status === 409) return codes.join();
  const isDone = codes.length === 0 && Object.values(data ?? {}).every(({ userErrors }) => userErrors.length === 0);
  return isDone ? 'done' : text;
}

/** Asks, kills the api at that place, and asks again like a browser that got no answer. @returns the second answer */
async function killedAndRepeated(place: number, who: Browser, document: string, variables: Variables): Promise<string> {
  const key = randomUUID();
  await ambush.at('answer', place);
  let told = '';
  const asked = change(who, document, variables, key).then(
    (answer) => (told = answer),
    () => (told = 'no answer'),
  );
  await ambush.holds(async () => told !== '');
  await api.kill();
  await ambush.lift();
  expect(await asked).toBe('no answer');
  await restart();
  // The database finishes the dead process's last statement; until then its connection looks alive.
  await until(async () => {
    told = await change(who, document, variables, key);
    return told !== 'STILL_RUNNING';
  });
  return told;
}

describe.each(seeds)('An import whose api is killed at a place that the seed %d decides', (seed) => {
  const random = new SeededRandom(seed);
  let life: LifeOfAnImport;
  let analyst: Browser;

  beforeAll(async () => {
    ({ life, analyst } = await aLife());
  }, PATIENCE);

  test.each(STAGES)(
    'while it is asked to %s is done once by asking again',
    async (stage) => {
      const { places } = undisturbed[stage];
      const variables = await variablesOf(stage, life, analyst);
      const told = await killedAndRepeated(random.between(1, places.answer), analyst, DOCUMENTS[stage], variables);
      expect(['done', 'ALREADY_DONE']).toContain(told);
      expect(await life.faults(undisturbed[stage])).toEqual(SOUND);
    },
    PATIENCE,
  );
});

describe('An invitation whose api is killed', () => {
  test.each<[string, (places: number) => number, string]>([
    ['before it is committed is written by asking again', () => 1, 'done'],
    ['before its answer is kept is not written again, and the answer says so', (places) => places, 'ALREADY_DONE'],
  ])(
    '%s',
    async (_, placeAmong, expected) => {
      const { owner } = await service.organisation('Northfield Retail');
      const invited = (email: string) => ({ input: { email, name: 'N. Ndiaye', roles: ['ANALYST'] } });
      await ambush.count();
      expect(await change(owner, INVITE, invited(anAddress()))).toBe('done');
      const place = placeAmong((await ambush.passed()).answer);
      const email = anAddress();
      expect(await killedAndRepeated(place, owner, INVITE, invited(email))).toBe(expected);
      const { rowCount } = await service.db.admin.query('SELECT FROM auth.invitations WHERE email = $1', [email]);
      expect(rowCount).toBe(1);
    },
    PATIENCE,
  );
});
