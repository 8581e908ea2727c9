import { askedOf, partOf, TEMPLATE, type Asked } from '@plumbline/questionnaire';

import type { Answer } from '../../../service/session.ts';
import { openAnswerDevice, type AnswerDevice } from './answer-device.ts';
import { opened, refreshed } from './answer-queue.ts';
import type { AnswerService, Draft } from '../../../service/answering.ts';
import { AnswersInHand, type TabMessage } from './answers-in-hand.ts';

/** A request with its answers, open in this tab. */
export interface OpenAnswers {
  readonly draft: Draft;
  readonly asked: Asked;
  readonly hand: AnswersInHand;
  /** Leaves nothing of the request on this device. */
  readonly forget: () => Promise<void>;
  /** Stops sending and listening. */
  readonly close: () => void;
}

/** Whether answers are still taken. */
export function isAnswerable({ state }: Pick<Draft, 'state'>): boolean {
  return state === 'open' || state === 'returned';
}

/** Loads a request with its answers; without a line, as this device last knew it. */
export async function openAnswers(requestId: string, service: AnswerService): Promise<Answer<OpenAnswers>> {
  const device = await openAnswerDevice(requestId).catch(() => null);
  const loaded = await loadedOrKept(service, device);
  if ('problem' in loaded) return loaded;
  const { draft, isDown } = loaded.content;
  const forget = async (): Promise<void> => device?.forget().catch(() => undefined);
  const kept = (await device?.answers().catch(() => [])) ?? [];
  if (!isAnswerable(draft)) await forget();
  else if (!isDown) await device?.keepDraft(draft).catch(() => undefined);
  const waiting = kept.flatMap((each) => each.waiting ?? []);
  const held = kept.flatMap((each) => each.held ?? []);
  const whole = askedOf(TEMPLATE, draft.asking);
  const asked = draft.section === null ? whole : partOf(whole, draft.section);
  const name = `plumbline-answers ${requestId}`;
  const channel = new BroadcastChannel(name);
  const start = {
    queue: refreshed(opened(held, waiting), draft.answers),
    now: draft,
    language: draft.language,
    isDown,
  };
  const hand = new AnswersInHand(asked, start, {
    service,
    device,
    alone: async (work) => navigator.locks.request(name, work),
    tell: (message) => channel.postMessage(message),
    newId: () => crypto.randomUUID(),
    now: () => Date.now(),
  });
  channel.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => hand.hear(data));
  const close = (): void => {
    hand.end();
    channel.close();
  };
  return { content: { draft, asked, hand, forget, close } };
}

async function loadedOrKept(
  service: AnswerService,
  device: AnswerDevice | null,
): Promise<Answer<{ readonly draft: Draft; readonly isDown: boolean }>> {
  const loaded = await service.load();
  if (!('problem' in loaded)) return { content: { draft: loaded.content, isDown: false } };
  const draft = loaded.problem === 'failed' ? ((await device?.draft().catch(() => null)) ?? null) : null;
  return draft === null ? loaded : { content: { draft, isDown: true } };
}
