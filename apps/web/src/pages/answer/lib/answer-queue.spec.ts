import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Answer } from '@plumbline/questionnaire';

import {
  nameOf,
  opened,
  refreshed,
  refusedIn,
  settled,
  shownAnswers,
  toSend,
  typed,
  withKept,
  type AnswerQueue,
  type WaitingChange,
} from './answer-queue.ts';
import type { AnswerChange, ChangeOutcome, HeldAnswer } from '../../../service/answering.ts';

const said = (text: string): Answer => ({ state: 'given', value: { text } });
const REFUSED = 'refused';
const MOST = 2;
const OTHER = { by: 'device', savedAt: '2026-11-29T10:00:00Z' } as const;

/** Keeps answers as the service does: each change once, the later one holds, and tells a device what it did not know of. */
class Service {
  readonly history: { readonly change: AnswerChange; readonly version: number; readonly device: string }[] = [];

  latest(name: string) {
    return this.history.findLast(({ change }) => nameOf(change) === name);
  }

  save(device: string, change: AnswerChange): ChangeOutcome {
    const known = this.history.find((each) => each.change.id === change.id);
    const nothing = { id: change.id, replaced: null, problems: [] };
    if (known === undefined && JSON.stringify(change.answer).includes(REFUSED))
      return { ...nothing, version: null, problems: [{ code: 'too-long', path: [change.item] }] };
    const version = known?.version ?? (this.latest(nameOf(change))?.version ?? 0) + 1;
    if (known === undefined) this.history.push({ change, version, device });
    const unseen = this.history.findLast(
      (each) =>
        nameOf(each.change) === nameOf(change) &&
        each.version > change.base &&
        each.version < version &&
        each.device !== device,
    );
    const replaced = unseen === undefined ? null : { answer: unseen.change.answer, holds: 'own' as const, ...OTHER };
    return { ...nothing, version, replaced };
  }

  /** @param device that reads it */
  held(device: string): HeldAnswer[] {
    const names = [...new Set(this.history.map(({ change }) => nameOf(change)))];
    return names.flatMap((name) => {
      const latest = this.latest(name);
      if (latest === undefined) return [];
      const { item, place, answer } = latest.change;
      return [{ item, place, answer, version: latest.version, other: latest.device === device ? null : OTHER }];
    });
  }
}

/** One browser: what it keeps on the device outlives the page. */
class Device {
  readonly kept = new Map<string, WaitingChange>();
  queue: AnswerQueue;
  readonly name: string;
  readonly service: Service;

  constructor(name: string, service: Service) {
    this.name = name;
    this.service = service;
    this.queue = opened(service.held(name), []);
  }

  type(item: string, text: string, id: string, now: number): void {
    const { queue, change } = typed(this.queue, { item, place: null, answer: said(text), language: 'en' }, id, now);
    this.queue = queue;
    this.kept.set(nameOf(change), change);
  }

  /** Sends what is next; with a lost reply the service has it and the device does not know. */
  send(isReplyLost: boolean, between: () => void = () => undefined): void {
    const changes = toSend(this.queue, MOST).map((each) => ({ ...each, typedAgo: 0 }));
    const outcomes = changes.map((change) => ({ change, outcome: this.service.save(this.name, change) }));
    between();
    if (isReplyLost) return;
    for (const { change, outcome } of outcomes) {
      this.queue = settled(this.queue, change, outcome);
      const waits = this.queue.waiting.get(nameOf(change));
      if (waits === undefined) this.kept.delete(nameOf(change));
      else this.kept.set(nameOf(change), waits);
    }
  }

  /** The tab is closed or killed, and the page opened again. */
  reopen(): void {
    this.queue = opened(this.service.held(this.name), [...this.kept.values()]);
  }

  /** Takes over what others have done. */
  look(): void {
    this.queue = refreshed(this.queue, this.service.held(this.name));
  }

  drain(): void {
    while (toSend(this.queue, MOST).length > 0) this.send(false);
  }
}

const item = fc.constantFrom('q03', 'q06', 'q12');
const step = fc.oneof(
  fc.record({ do: fc.constant('type' as const), item, then: fc.constant(null) }),
  fc.record({ do: fc.constantFrom('send' as const, 'lose' as const, 'reopen' as const), item, then: fc.option(item) }),
);

function shownIn({ queue }: Device, key: string): Answer | null | undefined {
  return shownAnswers(queue).find((each) => each.item === key)?.answer;
}

/** Does the steps on one device. @returns the last text typed into each item */
function run(steps: readonly { do: string; item: string; then: string | null }[], device: Device): Map<string, string> {
  const last = new Map<string, string>();
  let count = 0;
  const type = (key: string): void => {
    count += 1;
    const text = `${device.name} ${String(count)}`;
    last.set(key, text);
    // A clock that stands still or goes back changes nothing.
    device.type(key, text, text, 1000 - count);
  };
  for (const each of steps) {
    if (each.do === 'type') type(each.item);
    else if (each.do === 'reopen') device.reopen();
    else device.send(each.do === 'lose', () => (each.then === null ? undefined : type(each.then)));
  }
  return last;
}

describe('Answers that are typed on a bad line', () => {
  test('arrive in the end, the last one of each question holding, no change twice', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const service = new Service();
        const device = new Device('phone', service);
        const last = run(steps, device);
        device.drain();
        for (const [key, text] of last) expect(service.latest(`${key} `)?.change.answer).toEqual(said(text));
        const ids = service.history.map(({ change }) => change.id);
        expect(ids).toHaveLength(new Set(ids).size);
        expect(device.queue.waiting.size).toBe(0);
        expect(device.kept.size).toBe(0);
      }),
    );
  });

  test('are on the device at every moment until the service has them', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const service = new Service();
        const device = new Device('phone', service);
        const last = run(steps, device);
        device.reopen();
        for (const [key, text] of last) expect(shownIn(device, key)).toEqual(said(text));
      }),
    );
  });

  test('never call one’s own earlier answer somebody else’s', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const device = new Device('phone', new Service());
        run(steps, device);
        device.drain();
        expect([...device.queue.replaced]).toEqual([]);
      }),
    );
  });

  test('arrive in the order in which they were typed last', () => {
    const device = new Device('phone', new Service());
    device.type('q12', 'one', '1', 1);
    device.type('q03', 'two', '2', 2);
    device.type('q12', 'three', '3', 3);
    device.drain();
    expect(device.service.history.map(({ change }) => change.id)).toEqual(['2', '3']);
  });
});

describe('Two devices with one question', () => {
  test('know of every answer that they replaced without having seen it', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ on: fc.boolean(), step }), { maxLength: 30 }), (steps) => {
        const service = new Service();
        const devices = [new Device('phone', service), new Device('desk', service)] as const;
        let count = 0;
        for (const { on, step: each } of steps) {
          const device = devices[on ? 1 : 0];
          count += 1;
          if (each.do === 'type') device.type(each.item, `${device.name} ${String(count)}`, String(count), count);
          else if (each.do === 'reopen') device.reopen();
          else device.send(each.do === 'lose');
        }
        for (const device of devices) device.drain();
        // A reopened page begins afresh.
        if (steps.some(({ step: each }) => each.do === 'reopen')) return;
        service.history.forEach(({ change, device: by, version }) => {
          const own = devices.find(({ name }) => name === by);
          const overlooked = service.history.filter(
            (each) =>
              nameOf(each.change) === nameOf(change) &&
              each.device !== by &&
              each.version > change.base &&
              each.version < version,
          );
          // It may have been replaced itself since.
          if (overlooked.length > 0) expect(own?.queue.replaced.has(nameOf(change))).toBe(true);
        });
      }),
    );
  });

  test('both know once they look: nobody’s answer goes without being shown to the one who gave it', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ on: fc.boolean(), look: fc.boolean(), item }), { maxLength: 30 }), (steps) => {
        const service = new Service();
        const devices = [new Device('phone', service), new Device('desk', service)] as const;
        steps.forEach(({ on, look, item: key }, at) => {
          const device = devices[on ? 1 : 0];
          if (look) device.look();
          else device.type(key, `${device.name} ${String(at)}`, String(at), at);
          device.send(false);
        });
        for (const device of devices) {
          device.drain();
          device.look();
          for (const key of ['q03', 'q06', 'q12']) {
            const latest = service.latest(`${key} `);
            expect(shownIn(device, key)).toEqual(latest?.change.answer);
            const own = service.history.some((each) => each.change.item === key && each.device === device.name);
            if (own && latest?.device !== device.name)
              expect(device.queue.replaced.get(`${key} `)?.holds).toBe('other');
          }
        }
      }),
    );
  });

  test('show the earlier answer, which can be put back', () => {
    const service = new Service();
    const [phone, desk] = [new Device('phone', service), new Device('desk', service)];
    desk.type('q03', 'dyeing', 'a', 1);
    desk.drain();
    phone.type('q03', 'sewing', 'b', 2);
    phone.drain();
    const earlier = phone.queue.replaced.get('q03 ');
    expect(earlier?.answer).toEqual(said('dyeing'));
    phone.type('q03', 'dyeing', 'c', 3);
    phone.drain();
    expect(service.latest('q03 ')?.change.answer).toEqual(said('dyeing'));
    expect(service.history.map(({ version }) => version)).toEqual([1, 2, 3]);
  });
});

describe('An answer that the service refuses', () => {
  test('stays on the device with what is wrong, stops no other, and is sent again when it is typed anew', () => {
    const device = new Device('phone', new Service());
    device.type('q03', REFUSED, 'a', 1);
    device.type('q12', 'fine', 'b', 2);
    device.drain();
    expect(device.queue.waiting.get('q03 ')?.problems).toEqual([{ code: 'too-long', path: ['q03'] }]);
    expect(device.service.latest('q12 ')?.change.answer).toEqual(said('fine'));
    device.reopen();
    expect(refusedIn(device.queue).map(({ answer }) => answer)).toEqual([said(REFUSED)]);
    device.type('q03', 'short', 'c', 3);
    device.drain();
    expect(device.service.latest('q03 ')?.change.answer).toEqual(said('short'));
  });
});

describe('An answer of which the service takes all but one field', () => {
  const sent = { late: 'often', longest: 3 };
  const typedSo = () =>
    typed(
      opened([], []),
      { item: 'q28', place: null, answer: { state: 'given', value: sent }, language: 'en' },
      'a',
      1,
    );
  const saved: Answer = { state: 'given', value: { longest: 3 } };
  const problems = [{ code: 'wrong-type', path: ['q28', 'value', 'late'] }] as const;

  test('counts as it was saved, keeps the field as it was typed, and goes on from there', () => {
    const { queue, change } = typedSo();
    const after = settled(queue, change, { id: 'a', version: 4, replaced: null, problems, saved });
    expect(shownAnswers(after)).toMatchObject([{ item: 'q28', answer: saved }]);
    expect(refusedIn(after)).toMatchObject([{ answer: { value: sent }, base: 4, problems }]);
    expect(toSend(after, MOST)).toEqual([]);
    const right: Answer = { state: 'given', value: { late: 2, longest: 3 } };
    const next = typed(after, { item: 'q28', place: null, answer: right, language: 'en' }, 'b', 2);
    expect(toSend(next.queue, MOST)).toMatchObject([{ id: 'b', base: 4 }]);
  });

  test('stands beside a later answer of somebody else, which holds', () => {
    const { queue, change } = typedSo();
    const theirs = { answer: saved, holds: 'other' as const, ...OTHER };
    const after = settled(queue, change, { id: 'a', version: 7, replaced: theirs, problems: [] });
    expect(shownAnswers(after)).toMatchObject([{ answer: saved, version: 7, other: OTHER }]);
    expect(after.replaced.get('q28 ')).toMatchObject({ answer: { value: sent }, holds: 'other' });
  });
});

describe('Two tabs of one browser', () => {
  test('send the later of two answers to one question, no matter which tab sends', () => {
    const service = new Service();
    const [one, two] = [new Device('phone', service), new Device('phone', service)];
    one.type('q03', 'earlier', 'a', 1);
    two.type('q03', 'later', 'b', 2);
    one.queue = withKept(one.queue, [...two.kept.values()]);
    one.drain();
    expect(service.history.map(({ change }) => change.id)).toEqual(['b']);
    two.queue = withKept(two.queue, [...one.kept.values()]);
    expect(two.queue.waiting.get('q03 ')?.id).toBe('b');
  });
});
