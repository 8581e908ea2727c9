/** The process that is heavy, with the lowest priority, so that what it takes to send is not taken from who waits. */
import { setPriority } from 'node:os';
import { Browser } from '../../../server/test/e2e/browser.ts';
import { LINK_HOLDERS_WAYS, type HeavyLinkHolder } from '../../../server/test/e2e/heavy/link-holders-ways.ts';
import { MEMBERS_WAYS, type HeavyMember } from '../../../server/test/e2e/heavy/members-ways.ts';
import { STRANGERS_WAYS, type HeavyWay } from '../../../server/test/e2e/heavy/strangers-ways.ts';
import { CONNECTIONS, type HeavyTask } from './heavy-task.ts';

const task = JSON.parse(process.argv[2] ?? '') as HeavyTask;
setPriority(19);
const browser = new Browser(task.place);
browser.cookie = task.cookie;
const counted = { sent: 0, why: '' };
let begun = 0;
process.on('message', () => process.send?.(counted, () => process.exit()));
const named = <Sender>(ways: readonly HeavyWay<Sender>[]): HeavyWay<Sender> | undefined =>
  ways.find(({ name }) => name === task.way);

await Promise.all(Array.from({ length: CONNECTIONS }, again));

async function again(): Promise<never> {
  for (;;) {
    const turn = begun;
    begun += 1;
    try {
      await once(turn);
      counted.sent += 1;
    } catch (error) {
      counted.why = String(error);
    }
    if (turn === 0) process.send?.('begun');
  }
}

async function once(turn: number): Promise<unknown> {
  return (
    named(STRANGERS_WAYS)?.send(browser, turn) ??
    named(MEMBERS_WAYS)?.send({ browser, ...task.known } as HeavyMember, turn) ??
    named(LINK_HOLDERS_WAYS)?.send({ browser, ...task.known } as HeavyLinkHolder, turn)
  );
}
