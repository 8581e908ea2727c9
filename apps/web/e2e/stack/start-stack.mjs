import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserProgram } from '../browser/browser-program.mjs';
import { startWholeStack } from './whole-stack.mjs';

const seed = 'packages/server/test/setup/seed-pages.ts';

/** The whole service, once for the run; everybody of the demo is signed in, because signing in is limited and slow by design. */
export default function startStack() {
  return startStackWith();
}

/** @param {string[]} seedOptions of the program that fills it */
export async function startStackWith(...seedOptions) {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-pages-'));
  const stack = await startWholeStack({ folder, seed: [seed, ...seedOptions] });
  globalThis.plumblinePages = { stack, folder };
  const { password, people, lists } = JSON.parse(stack.said);
  for (const person of people) person.cookies = await cookiesOf(stack.address, person.email, password);
  const program = await browserProgram();
  // Workers of Jest inherit the environment of this process.
  const { address, workerPid } = stack;
  process.env.PLUMBLINE_PAGES = JSON.stringify({ address, workerPid, password, people, program, folder, lists });
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
