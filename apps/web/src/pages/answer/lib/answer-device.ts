import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

import { nameOf, type WaitingChange } from './answer-queue.ts';
import type { Draft, HeldAnswer } from '../../../service/answering.ts';

/** One answer as the device keeps it. */
export interface KeptAnswer {
  readonly held: HeldAnswer | null;
  readonly waiting: WaitingChange | null;
}

/** What this device keeps of one request, so that it outlives the page and the line. */
export interface AnswerDevice {
  readonly answers: () => Promise<readonly KeptAnswer[]>;
  /** Keeps an answer; a later change that another tab has left there stays. @param sentId change that the service has taken */
  readonly keep: (answer: KeptAnswer, sentId: string | null) => Promise<void>;
  /** The request as it was last loaded, without its answers. */
  readonly draft: () => Promise<Draft | null>;
  /** Keeps what was loaded; what waits stays. */
  readonly keepDraft: (draft: Draft) => Promise<void>;
  /** Leaves nothing of this request on the device. */
  readonly forget: () => Promise<void>;
}

interface Schema extends DBSchema {
  readonly answers: { readonly key: [requestId: string, name: string]; readonly value: KeptAnswer };
  readonly drafts: { readonly key: string; readonly value: Draft };
  /** Ids of requests by the token of the link with which they were begun here. */
  readonly links: { readonly key: string; readonly value: string };
}

/** Written to the disk before it counts as kept: a phone can go off at any time. */
const STRICT = { durability: 'strict' } as const;

function open(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>('plumbline-answers', 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('answers');
      fresh.createObjectStore('drafts');
      fresh.createObjectStore('links');
    },
  });
}

/** Notes which request a link began here, so that it opens without a line. */
export async function keepLink(token: string, requestId: string): Promise<void> {
  const database = await open();
  await database.put('links', requestId, token);
  database.close();
}

/** The request that a link has begun on this device; null for none. */
export async function requestOfLink(token: string): Promise<string | null> {
  const database = await open();
  const requestId = await database.get('links', token);
  database.close();
  return requestId ?? null;
}

/** The token of the link with which a request was begun on this device; null for none. */
export async function linkOfRequest(requestId: string): Promise<string | null> {
  const database = await open();
  const tokens = await database.getAllKeys('links');
  const requests = await database.getAll('links');
  database.close();
  return tokens[requests.indexOf(requestId)] ?? null;
}

/** @throws where the browser keeps nothing, as in some private windows */
export async function openAnswerDevice(requestId: string): Promise<AnswerDevice> {
  const database = await open();
  const all = IDBKeyRange.bound([requestId, ''], [requestId, '\uffff']);
  return {
    answers: () => database.getAll('answers', all),
    keep: async (answer, sentId) => {
      const { held, waiting } = answer;
      const about = waiting ?? held;
      if (about === null) return;
      const key: [string, string] = [requestId, nameOf(about)];
      const tx = database.transaction('answers', 'readwrite', STRICT);
      const there = (await tx.store.get(key))?.waiting ?? null;
      const isLater = there !== null && there.id !== sentId && there.typedAt > (waiting?.typedAt ?? 0);
      await tx.store.put({ held, waiting: isLater ? there : waiting }, key);
      await tx.done;
    },
    draft: async () => (await database.get('drafts', requestId)) ?? null,
    keepDraft: async (draft) => {
      const tx = database.transaction(['answers', 'drafts'], 'readwrite', STRICT);
      await tx.objectStore('drafts').put({ ...draft, answers: [] }, requestId);
      const answers = tx.objectStore('answers');
      for (const held of draft.answers) {
        const key: [string, string] = [requestId, nameOf(held)];
        await answers.put({ held, waiting: (await answers.get(key))?.waiting ?? null }, key);
      }
      await tx.done;
    },
    forget: async () => {
      const tx = database.transaction(['answers', 'drafts', 'links'], 'readwrite', STRICT);
      await Promise.all([tx.objectStore('answers').delete(all), tx.objectStore('drafts').delete(requestId)]);
      for await (const link of tx.objectStore('links')) if (link.value === requestId) await link.delete();
      await tx.done;
    },
  };
}
