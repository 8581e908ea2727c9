import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../src/platform/db/testing/database.ts';
import { ApiProcess } from './api-process.ts';
import { Browser } from './browser.ts';
import { LoopWork } from './heavy/loop-work.ts';
import { getting, STRANGERS_WAYS, type HeavyWay } from './heavy/strangers-ways.ts';

/** Requests that are measured, and those before by which the program gets as quick as it will be. */
const [REQUESTS, FIRST_ONES, WITH_HASH] = [20, 10, 5];
const TRIES = 3;
/** What nobody can call heavy: an address at which there is nothing. */
const PLAIN: HeavyWay = { name: 'nothing', send: getting('/people/nothing') };
/**
 * Time on the api's loop of a stranger's request, as a multiple of what the plain one takes in the same run. 16 KB that have to be parsed take 5 times as much;
 * a body of 250 KB that is parsed before its sender is proved takes 20 times and more.
 */
const MOST = 9;
/** The same where a password is hashed beside the loop, and each guess is counted in the database. */
const MOST_WITH_HASH = 45;

let db: TestDatabase;
let api: ApiProcess;
let stranger: Browser;
beforeAll(async () => {
  db = await testDatabase({ REQUESTS_A_MINUTE: 1_000_000 });
  api = await ApiProcess.start(db.config.environment);
  stranger = new Browser({ address: api.address, origin: db.config.environment.PUBLIC_URL, organisation: null });
});
afterAll(async () => {
  await api.kill();
  await db.close();
});

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('Nothing that a stranger sends takes more than a moment of the loop that answers everybody', async () => {
  const work = new LoopWork(api);
  const sending = (way: HeavyWay) => (turn: number) => way.send(stranger, turn);
  for (const way of STRANGERS_WAYS) await work.of(sending(way), way.isHashed ? WITH_HASH : FIRST_ONES);
  const plain = await work.least(sending(PLAIN), { requests: REQUESTS, tries: TRIES, enough: 0 });
  const heavy: string[] = [];
  for (const way of STRANGERS_WAYS) {
    const enough = plain * (way.isHashed ? MOST_WITH_HASH : MOST);
    const requests = way.isHashed ? WITH_HASH : REQUESTS;
    const least = await work.least(sending(way), { requests, tries: TRIES, enough });
    if (least > enough) heavy.push(`${way.name}: ${(least / plain).toFixed(1)} times a plain request`);
  }
  expect(heavy).toEqual([]);
});
