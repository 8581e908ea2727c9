import { describe, expect, test } from '@jest/globals';

import {
  decidedSince,
  goesOnFrom,
  laneToRead,
  neighbourOf,
  nextUndecided,
  placeOf,
  sectionsOf,
  stepsOn,
  toDecide,
  type Queued,
} from './desk-queue.ts';

const row = (id: string, part: Partial<Queued> = {}): Queued => ({
  ...{ id, needsDecision: true, proposal: null, hold: null },
  ...part,
});
const lane = (name: string, count: number, ...suppliers: Queued[]) => ({
  ...{ lane: name, name, count, suppliers },
  more: count > suppliers.length ? 'further' : null,
});
const suspended = row('waiting', { needsDecision: false, proposal: 'Suspend' });
const desk = {
  lanes: [lane('LANE_1', 5, row('a'), row('b')), lane('LANE_2', 0), lane('LANE_3', 1, row('c'))],
  proposals: [{ supplier: suspended, isHold: false, viewerCanApprove: false }],
  proposalCount: 1,
};
const shown = (of: Parameters<typeof sectionsOf>[0]) =>
  sectionsOf(of).map(({ key, count, rows }) => [key, count, rows.map(({ id }) => id)]);

describe('The queue of the desk', () => {
  test('has its lanes, and what waits for somebody else apart and not counted', () => {
    expect(shown(desk)).toEqual([
      ['LANE_1', 5, ['a', 'b']],
      ['LANE_3', 1, ['c']],
      ['proposed', 1, ['waiting']],
    ]);
    expect(toDecide(sectionsOf(desk))).toBe(6);
  });

  test('begins with what waits for me', () => {
    const mine = { ...desk, proposals: [{ supplier: suspended, isHold: false, viewerCanApprove: true }] };
    expect(shown(mine)[0]).toEqual(['for-you', 1, ['waiting']]);
    // Once I have approved it, it is gone.
    const approved = row('waiting', { needsDecision: false });
    expect(shown({ ...mine, proposals: [{ supplier: approved, isHold: false, viewerCanApprove: true }] })[0]?.[0]).toBe(
      'LANE_1',
    );
  });

  test('has shipments that are held with what waits for a second person, each supplier once', () => {
    const held = row('held', { needsDecision: false, hold: { waits: true } });
    const twice = { supplier: held, isHold: true, viewerCanApprove: true };
    const mine = { ...desk, proposals: [twice, twice, ...desk.proposals], proposalCount: 3 };
    expect(shown(mine)[0]).toEqual(['for-you', 1, ['held']]);
    // Once I have confirmed it, its supplier needs a decision again: the queue is read again for that.
    const confirmed = row('held', { hold: { waits: false } });
    expect(shown({ ...mine, proposals: [{ ...twice, supplier: confirmed }] })[0]?.[0]).toBe('LANE_1');
    const lanes = [lane('LANE_1', 2, row('a'), row('b', { needsDecision: false, hold: { waits: true } }))];
    expect(shown({ ...desk, lanes, proposals: [], proposalCount: 0 })).toEqual([
      ['LANE_1', 1, ['a']],
      ['proposed', 1, ['b']],
    ]);
  });

  test('leaves out what was decided, and moves what was proposed', () => {
    const lanes = [
      lane('LANE_1', 5, row('a', { needsDecision: false }), row('b')),
      lane('LANE_3', 1, row('c', { needsDecision: false, proposal: 'Responsible exit' })),
    ];
    const after = { ...desk, lanes };
    expect(shown(after)).toEqual([
      ['LANE_1', 4, ['b']],
      ['proposed', 2, ['waiting', 'c']],
    ]);
    expect(decidedSince(lanes)).toBe(1);
  });

  test('goes on from where a supplier stood that somebody else has decided about', () => {
    const decided = (...ids: string[]) =>
      sectionsOf({
        ...desk,
        lanes: desk.lanes.map((each) => ({
          ...each,
          suppliers: each.suppliers.map((one) => (ids.includes(one.id) ? { ...one, needsDecision: false } : one)),
        })),
      });
    const seen = ['a', 'b', 'c', 'waiting'];
    expect(goesOnFrom(decided(), seen, 'b')).toBe('b');
    expect(goesOnFrom(decided('b'), seen, 'b')).toBe('a');
    // Nothing is left before it, or nobody saw it in the queue.
    expect(goesOnFrom(decided('a', 'b'), seen, 'b')).toBeNull();
    expect(goesOnFrom(decided(), seen, 'elsewhere')).toBeNull();
  });

  test('goes from one lane into the next, and ends', () => {
    const sections = sectionsOf(desk);
    expect(neighbourOf(sections, 'b', 1)).toBe('c');
    expect(stepsOn(sections, 'c', 3)).toEqual({ id: 'waiting', waiting: 0 });
    expect(neighbourOf(sections, 'b', -1)).toBe('a');
    expect(neighbourOf(sections, 'a', -1)).toBeNull();
    expect(neighbourOf(sections, 'waiting', 1)).toBeNull();
    expect(neighbourOf(sections, 'elsewhere', 1)).toBe('a');
    expect(placeOf(sections, 'b')).toEqual({ section: 'LANE_1', place: 2, count: 5 });
    expect(placeOf(sections, 'elsewhere')).toBeNull();
  });

  test('goes past no row of a lane that was not read yet', () => {
    expect(stepsOn(sectionsOf(desk), 'a', 1)).toEqual({ id: 'b', waiting: 0 });
    expect(stepsOn(sectionsOf(desk), 'a', 3)).toEqual({ id: 'b', waiting: 2 });
    const [first, ...others] = desk.lanes;
    const lanes = [lane('LANE_1', 3, ...(first?.suppliers ?? []), row('further')), ...others];
    expect(stepsOn(sectionsOf({ ...desk, lanes }), 'b', 2)).toEqual({ id: 'c', waiting: 0 });
  });

  test('goes on after several with the next that is none of them', () => {
    const sections = sectionsOf({
      ...desk,
      lanes: [lane('LANE_1', 3, row('a'), row('b'), row('d')), ...desk.lanes.slice(1)],
    });
    expect(nextUndecided(sections, 'a', new Set(['a', 'b']))).toBe('d');
    expect(nextUndecided(sections, 'b', new Set(['a', 'b', 'd']))).toBe('c');
    expect(nextUndecided(sections, 'waiting', new Set(['waiting']))).toBeNull();
    expect(nextUndecided(sectionsOf(desk), 'a', new Set(['a', 'b']))).toBeNull();
  });

  test('reads more of a lane before I am at its end, and nothing where there is no more', () => {
    const sections = sectionsOf(desk);
    expect(laneToRead(sections, 'a')?.key).toBe('LANE_1');
    expect(laneToRead(sections, 'c')).toBeNull();
  });
});
