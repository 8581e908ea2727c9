import { afterEach, expect, test } from '@jest/globals';

import { askedOf, TEMPLATE, type Answer } from '@plumbline/questionnaire';

import type { AnswerService } from '../../../service/answering.ts';
import type { AnswerDevice, KeptAnswer } from './answer-device.ts';
import { nameOf, opened } from './answer-queue.ts';
import { AnswersInHand, type Surroundings, type TabMessage } from './answers-in-hand.ts';

const asked = askedOf(TEMPLATE, { set: 'core', countries: ['GB'] });
const work = (activity: string): Answer => ({ state: 'given', value: { activity } });
const hands: AnswersInHand[] = [];
afterEach(() => hands.splice(0).forEach((hand) => hand.end()));

/** What a browser keeps, in memory. */
class Kept implements AnswerDevice {
  readonly rows = new Map<string, KeptAnswer>();
  isFull = false;

  answers = async () => [...this.rows.values()];
  keep = async (answer: KeptAnswer) => {
    if (this.isFull) throw new Error('full');
    this.rows.set(nameOf(answer.waiting ?? answer.held ?? { item: '', place: null }), answer);
  };
  draft = async () => null;
  keepDraft = async () => undefined;
  forget = async () => this.rows.clear();
}

/** A service with a line that can be down. */
class Line {
  isDown = false;
  readonly saved: (Answer | null)[] = [];

  save: AnswerService['save'] = async (changes) => {
    if (this.isDown) return { problem: 'failed', errors: [], code: null, waitSeconds: 0 };
    this.saved.push(...changes.map(({ answer }) => answer));
    const version = this.saved.length;
    return { content: { outcomes: changes.map(({ id }) => ({ id, version, replaced: null, problems: [] })) } };
  };
}

function open({
  line = new Line(),
  device = new Kept(),
  ...more
}: Partial<Surroundings> & { line?: Line; device?: Kept } = {}) {
  let count = 0;
  const told: TabMessage[] = [];
  const hand = new AnswersInHand(asked, opened([], []), {
    service: line,
    device,
    alone: async (run) => run(),
    tell: (message) => told.push(message),
    newId: () => `change ${String((count += 1))}`,
    now: () => count,
    ...more,
  });
  hands.push(hand);
  return { hand, line, device, told };
}

test('Without a line an answer is on the device before anything is sent, and the page says how many wait', async () => {
  const { hand, line, device } = open();
  line.isDown = true;
  hand.change('q03', null, work('sewing'));
  expect(await hand.send()).toBe(false);
  expect(hand.snapshot()).toMatchObject({ line: 'waiting', isKept: true, answers: { q03: work('sewing') } });
  expect(hand.snapshot().queue.waiting.size).toBe(1);
  expect(device.rows.get('q03 ')?.waiting?.answer).toEqual(work('sewing'));
  line.isDown = false;
  expect(await hand.send()).toBe(true);
  expect(line.saved).toEqual([work('sewing')]);
  expect(device.rows.get('q03 ')).toMatchObject({ waiting: null, held: { version: 1 } });
});

test('What another tab left on the device is sent too', async () => {
  const { device } = open();
  const first = open({ device });
  first.line.isDown = true;
  first.hand.change('q03', null, work('sewing'));
  await first.hand.send();
  const second = open({ device });
  expect(await second.hand.send()).toBe(true);
  expect(second.line.saved).toEqual([work('sewing')]);
});

test('Tabs show what the other one types', () => {
  const { hand, told } = open();
  const other = open();
  hand.change('q03', null, work('dyeing'));
  for (const message of told) other.hand.hear(message);
  expect(other.hand.snapshot().answers).toEqual({ q03: work('dyeing') });
});

test('A service that takes no more answers is not asked again, and what was typed stays', async () => {
  const refused = {
    problem: 'refused',
    errors: [{ field: null, message: 'Over.' }],
    code: null,
    waitSeconds: 0,
  } as const;
  const { hand } = open({ service: { save: async () => refused } });
  hand.change('q03', null, work('sewing'));
  await hand.send();
  expect(hand.snapshot()).toMatchObject({ line: 'closed', refused, answers: { q03: work('sewing') } });
});

test('A browser that keeps nothing says so, and still sends', async () => {
  const { hand, line, device } = open();
  device.isFull = true;
  hand.change('q03', null, work('sewing'));
  await hand.send();
  expect(hand.snapshot().isKept).toBe(false);
  expect(line.saved).toEqual([work('sewing')]);
});
