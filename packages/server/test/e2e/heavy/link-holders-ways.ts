import { randomUUID } from 'node:crypto';
import type { Browser } from '../browser.ts';
import type { HeavyWay } from './strangers-ways.ts';

/** Somebody who has begun to answer a request. */
export interface HeavyLinkHolder {
  readonly browser: Browser;
  readonly requestId: string;
  readonly token: string;
}

const posting =
  (path: string, more: (holder: HeavyLinkHolder) => object = () => ({})) =>
  async (holder: HeavyLinkHolder): Promise<unknown> =>
    (await holder.browser.post(`/answering/${path}`, { requestId: holder.requestId, ...more(holder) })).text();

const changes = (count: number, text: string) => (): object => ({
  changes: Array.from({ length: count }, () => ({
    ...{ id: randomUUID(), item: 'q03', place: null, base: 0, language: null, typedAgo: 0 },
    answer: { state: 'given', value: { activity: text } },
  })),
});

/** What somebody does who holds a link. */
export const LINK_HOLDERS_WAYS: readonly HeavyWay<HeavyLinkHolder>[] = [
  { name: 'drafts', send: posting('draft') },
  { name: 'what changed in a draft', send: posting('changes', () => ({ mark: '' })) },
  { name: 'saving one answer', send: posting('save', changes(1, 'sewing')) },
  { name: 'saving many answers', send: posting('save', changes(50, 'sewing')) },
  { name: 'saving long answers', send: posting('save', changes(20, 'x'.repeat(10_000))) },
  { name: 'lists of files', send: posting('files/list') },
  { name: 'receipts', send: posting('receipts') },
  { name: 'starting again', send: posting('start', ({ token }) => ({ token })) },
];
