import { afterEach, expect, test } from '@jest/globals';

import { askedOf, TEMPLATE, type Answer } from '@plumbline/questionnaire';

import type { AnswersNow, AnswerService } from '../../../service/answering.ts';
import type { AnswerDevice, KeptAnswer } from './answer-device.ts';
import { nameOf, opened, toSend } from './answer-queue.ts';
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

const DOWN = { problem: 'failed', errors: [], code: null, waitSeconds: 0 } as const;
const NOW: AnswersNow = { mark: '', state: 'open', answers: [], beside: {}, handOvers: [] };

/** A service with a line that can be down. */
class Line {
  isDown = false;
  readonly saved: (Answer | null)[] = [];
  readonly languages: string[] = [];
  now: AnswersNow | null = null;

  changes: AnswerService['changes'] = async () => (this.isDown ? DOWN : { content: { now: this.now } });

  save: AnswerService['save'] = async (changes) => {
    if (this.isDown) return DOWN;
    this.languages.push(...changes.map(({ language }) => language));
    this.saved.push(...changes.map(({ answer }) => answer));
    const version = this.saved.length;
    return { content: { outcomes: changes.map(({ id }) => ({ id, version, replaced: null, problems: [] })) } };
  };
}

function open({
  line = new Line(),
  device = new Kept(),
  isDown = false,
  ...more
}: Partial<Surroundings> & { line?: Line; device?: Kept; isDown?: boolean } = {}) {
  let count = 0;
  const told: TabMessage[] = [];
  const hand = new AnswersInHand(
    asked,
    { queue: opened([], []), now: NOW, language: 'en', isDown },
    {
      service: line,
      device,
      alone: async (run) => run(),
      tell: (message) => told.push(message),
      newId: () => `change ${String((count += 1))}`,
      now: () => count,
      ...more,
    },
  );
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
  const { hand } = open({ service: { save: async () => refused, changes: async () => refused } });
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

test('What others do is taken over: an answer of this device that somebody replaced can be put back', async () => {
  const { hand, line, device } = open();
  hand.change('q03', null, work('sewing'));
  await hand.send();
  const other = { by: 'colleague', savedAt: '2026-11-29T10:00:00Z' } as const;
  const handOvers = [{ id: 'a', section: 'company', state: 'ready', email: null }] as const;
  line.now = { ...NOW, answers: [{ item: 'q03', place: null, version: 2, answer: work('dyeing'), other }], handOvers };
  expect(await hand.look()).toBe(true);
  const { answers, queue } = hand.snapshot();
  expect(answers).toEqual({ q03: work('dyeing') });
  expect(hand.snapshot().handOvers).toEqual(handOvers);
  const lost = queue.replaced.get('q03 ');
  expect(lost).toMatchObject({ answer: work('sewing'), other, holds: 'other' });
  expect(device.rows.get('q03 ')?.held?.version).toBe(2);
  if (lost !== undefined) hand.putBack(lost);
  expect(hand.snapshot()).toMatchObject({ answers: { q03: work('sewing') } });
  expect(hand.snapshot().queue.waiting.get('q03 ')?.base).toBe(2);
});

test('What a section needs of the answers to others is there, and nothing of it is sent', async () => {
  const { hand, line } = open();
  const sites: Answer = { state: 'given', value: [{ id: 'a', name: 'Plant One' }] };
  line.now = { ...NOW, beside: { q02: sites } };
  await hand.look();
  expect(hand.snapshot().answers).toEqual({ q02: sites });
  expect(await hand.send()).toBe(true);
  expect(line.saved).toEqual([]);
});

test('A page that opened without a line says so until the line is back', async () => {
  const { hand, line } = open({ isDown: true });
  line.isDown = true;
  expect(await hand.send()).toBe(false);
  expect(hand.snapshot().line).toBe('waiting');
  line.isDown = false;
  expect(await hand.send()).toBe(true);
  expect(hand.snapshot().line).toBe('saved');
});

test('Each answer goes with the language in which its question was shown', async () => {
  const { hand, line } = open();
  hand.change('q03', null, work('sewing'));
  hand.showIn('ar');
  hand.change('q12', null, { state: 'declined' });
  await hand.send();
  expect(line.languages).toEqual(['en', 'ar']);
});

test('The page learns that somebody else has submitted', async () => {
  const { hand, line } = open();
  line.now = { ...NOW, state: 'submitted' };
  await hand.look();
  expect(hand.snapshot().isOver).toBe(true);
});

const REFUSAL = { problem: 'refused', errors: [], code: null, waitSeconds: 0 } as const;

test.each([
  ['400, 409, 413 or 422', REFUSAL],
  ['500', DOWN],
])('A service that answers %s to one answer gets all others, and that one stays on the device', async (_, refusal) => {
  const { line, device } = open();
  const save: AnswerService['save'] = async (changes) =>
    changes.some(({ item }) => item === 'q12') ? refusal : line.save(changes);
  const { hand: own } = open({ device, service: { save, changes: line.changes } });
  for (const key of ['q03', 'q12', 'q08', 'q25']) own.change(key, null, { state: 'declined' });
  expect(await own.send()).toBe(false);
  expect(line.saved).toHaveLength(3);
  expect(own.snapshot().line).toBe('saved');
  const left = [...own.snapshot().queue.waiting.values()];
  expect(left).toMatchObject([{ item: 'q12', problems: [{ code: 'not-taken', path: ['q12'] }] }]);
  expect(device.rows.get('q12 ')?.waiting).toMatchObject({ answer: { state: 'declined' } });
  // What is typed next is sent; and with the page loaded anew the refused one is tried again.
  own.change('q43', null, { state: 'unknown' });
  await own.send();
  expect(line.saved).toHaveLength(4);
  expect(toSend(opened([], left), 50)).toMatchObject([{ item: 'q12' }]);
});

test('A service that is away is no reason to call an answer refused', async () => {
  const { hand, line } = open();
  line.isDown = true;
  hand.change('q03', null, work('sewing'));
  for (let times = 0; times < 4; times += 1) await hand.send();
  expect([...hand.snapshot().queue.waiting.values()]).toMatchObject([{ problems: [] }]);
  expect(hand.snapshot().line).toBe('waiting');
});

test('Text in the field of a number stays there, counts for nothing and is sent with how long ago it was typed', async () => {
  let now = 0;
  const sent: number[] = [];
  const line = new Line();
  const save: AnswerService['save'] = async (changes) => {
    sent.push(...changes.map(({ typedAgo }) => typedAgo));
    return line.save(changes);
  };
  const { hand } = open({ service: { save, changes: line.changes }, now: () => now });
  hand.change('q28', null, { state: 'given', value: { late: 'two', longest: 3 } });
  expect(hand.snapshot().answers).toEqual({ q28: { all: { state: 'given', value: { longest: 3 } } } });
  now = 90_000;
  await hand.send();
  expect(sent).toEqual([89_999]);
});
