import { describe, expect, test } from '@jest/globals';
import { actsOn, canReview, type FlagState } from './flag-acts.ts';

const open: FlagState = {
  status: 'OPEN',
  holds: true,
  canWork: true,
  canDecide: false,
  byTwo: false,
  reopening: false,
  canWithdraw: false,
  hasOpenCheck: false,
};

describe('What can be done with a flag', () => {
  test('an analyst works on an open flag, and decides nothing', () => {
    expect(actsOn(open)).toEqual(['clear', 'dispute', 'hold']);
    expect(canReview(open)).toBe(true);
  });

  test('while a clearing waits, only another person decides, and its author takes it back', () => {
    const proposed: FlagState = { ...open, status: 'PROPOSED' };
    expect(actsOn(proposed)).toEqual([]);
    expect(canReview(proposed)).toBe(true);
    expect(actsOn({ ...proposed, canWork: false, canDecide: true })).toEqual(['approve', 'decline']);
  });

  test('a cleared flag is opened again or checked, and a viewer does neither', () => {
    const cleared: FlagState = { ...open, status: 'CLEARED', hasOpenCheck: true };
    expect(actsOn(cleared)).toEqual(['check', 'reopen']);
    expect(actsOn({ ...cleared, byTwo: true })).toEqual(['check', 'proposeReopening']);
    expect(canReview(cleared)).toBe(false);
    expect(actsOn({ ...cleared, canWork: false })).toEqual([]);
  });

  test('while opening again waits, another person decides, its author takes it back, and nobody proposes it twice', () => {
    const waits: FlagState = { ...open, status: 'CLEARED', byTwo: true, reopening: true, hasOpenCheck: true };
    expect(actsOn(waits)).toEqual(['check']);
    expect(actsOn({ ...waits, canWithdraw: true })).toEqual(['withdrawReopening', 'check']);
    const decides = { ...waits, canWork: false, canDecide: true };
    expect(actsOn(decides)).toEqual(['approveReopening', 'declineReopening']);
    expect(actsOn({ ...decides, holds: false })).toEqual(['declineReopening']);
  });

  test('what new facts opened again is worked on like any open flag, and its checks stay', () => {
    expect(actsOn({ ...open, status: 'REOPENED', hasOpenCheck: true })).toEqual(['clear', 'dispute', 'hold', 'check']);
  });

  test('a flag that holds no more is only checked, and a proposal about it declined', () => {
    const gone: FlagState = { ...open, status: 'CLEARED', holds: false, hasOpenCheck: true };
    expect(actsOn(gone)).toEqual(['check']);
    expect(canReview(gone)).toBe(false);
    expect(actsOn({ ...gone, status: 'PROPOSED', canWork: false, canDecide: true })).toEqual(['decline']);
  });
});
