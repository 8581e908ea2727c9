import { LINK_HOLDERS_WAYS } from '../../../server/test/e2e/heavy/link-holders-ways.ts';
import { MEMBERS_WAYS } from '../../../server/test/e2e/heavy/members-ways.ts';
import { STRANGERS_WAYS } from '../../../server/test/e2e/heavy/strangers-ways.ts';
import type { HeavyPeople } from './heavy-people.ts';
import type { HeavyTask } from './heavy-task.ts';

/** Who is heavy; each can be asked for alone. */
export const HEAVY_KEYS = ['heavy-strangers', 'heavy-members', 'heavy-link-holders'] as const;
export type HeavyKey = (typeof HEAVY_KEYS)[number];

export interface ChosenWays {
  /** Of how many ways of each kind of people one is taken. */
  readonly oneOf: number;
  readonly wants: (key: HeavyKey) => boolean;
}

export interface WhoIsHeavy {
  readonly who: HeavyKey;
  readonly task: HeavyTask;
}

/** All wanted ways to be heavy, each with somebody who does it. */
export async function heavyTasks(people: HeavyPeople, { oneOf, wants }: ChosenWays): Promise<WhoIsHeavy[]> {
  const chosen = (who: HeavyKey, ways: readonly { readonly name: string }[]): string[] =>
    wants(who) ? ways.filter((_, place) => place % oneOf === 0).map(({ name }) => name) : [];
  const tasks: WhoIsHeavy[] = chosen('heavy-strangers', STRANGERS_WAYS).map((way) => ({
    who: 'heavy-strangers',
    task: { way, ...people.stranger() },
  }));
  const members = chosen('heavy-members', MEMBERS_WAYS);
  const page = members.length === 0 ? '' : await people.file();
  for (const way of members) tasks.push({ who: 'heavy-members', task: { way, ...(await people.member(page)) } });
  const holders = chosen('heavy-link-holders', LINK_HOLDERS_WAYS);
  const begun = holders.length === 0 ? [] : await people.linkHolders(holders.length);
  begun.forEach((person, place) => {
    tasks.push({ who: 'heavy-link-holders', task: { way: holders[place] ?? '', ...person } });
  });
  return tasks;
}
