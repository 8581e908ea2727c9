import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserProgram } from '../browser/browser-program.mjs';
import { startWholeStacks } from './whole-stack.mjs';

const seed = 'packages/server/test/setup/seed-pages.ts';

/**
 * The whole service once for each worker of Jest, so that files of journeys run side by side and none meets what another has done.
 * @param {{ maxWorkers: number }} run
 */
export default function startStack({ maxWorkers }) {
  return startStacksWith(maxWorkers);
}

/**
 * Everybody of the demo is signed in, because signing in is limited and slow by design.
 * @param {number} count
 * @param {string[]} seedOptions of the program that fills it
 */
export async function startStacksWith(count, ...seedOptions) {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-pages-'));
  const { services, said, stop } = await startWholeStacks({ folder, seed: [seed, ...seedOptions], count });
  globalThis.plumblinePages = { stop, folder };
  const { password, people, lists } = JSON.parse(said);
  const program = await browserProgram();
  const stacks = services.map(async ({ address, workerPid, folder: own, clock, environment }) => {
    const signedIn = [];
    for (const person of people) {
      signedIn.push({ ...person, cookies: await cookiesOf(address, person.email, password) });
    }
    return { address, workerPid, password, people: signedIn, program, folder: own, clock, environment, lists };
  });
  // Workers of Jest inherit the environment of this process.
  process.env.PLUMBLINE_PAGES = JSON.stringify(await Promise.all(stacks));
}

async function cookiesOf(address, email, password) {
  const response = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-plumbline': '1', origin: address },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`${email} could not sign in: ${response.status} ${await response.text()}`);
  return response.headers.getSetCookie().map((one) => {
    const [pair] = one.split(';');
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: address };
  });
}
