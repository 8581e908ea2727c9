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
}

/** Written to the disk before it counts as kept: a phone can go off at any time. */
const STRICT = { durability: 'strict' } as const;

/** @throws where the browser keeps nothing, as in some private windows */
export async function openAnswerDevice(requestId: string): Promise<AnswerDevice> {
  const database: IDBPDatabase<Schema> = await openDB<Schema>('plumbline-answers', 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('answers');
      fresh.createObjectStore('drafts');
    },
  });
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
      const tx = database.transaction(['answers', 'drafts'], 'readwrite', STRICT);
      await Promise.all([tx.objectStore('answers').delete(all), tx.objectStore('drafts').delete(requestId), tx.done]);
    },
  };
}
