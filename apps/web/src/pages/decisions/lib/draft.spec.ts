import { describe, expect, test } from '@jest/globals';

import { answersOf, emptyDraft, inputOf, isWritten } from './draft.ts';

const option = {
  __typename: 'DecisionOption' as const,
  kind: 'SUSPEND' as const,
  name: 'Suspend',
  explanation: 'Stop new orders until conditions are met.',
  needsApproval: true,
  needsChecklist: true,
  needsConditions: false,
  needsOwner: false,
  needsLots: false,
  reasons: [],
};
const offered = [
  { text: 'Passports are given back.', chosenAtFirst: true },
  { text: 'Agents are named.', chosenAtFirst: false },
];
const draft = {
  ...emptyDraft,
  kind: 'SUSPEND' as const,
  answers: { leverage: 'Two letters.' },
  reason: 'Documents are held.',
  conditions: 'left over from another kind',
  remedyDate: '2027-01-31',
};

describe('what was written', () => {
  test('is not lost for a stray click once there is a word of it', () => {
    expect(isWritten(emptyDraft)).toBe(false);
    expect(isWritten({ ...emptyDraft, kind: 'SUSPEND', answers: { leverage: ' ' } })).toBe(false);
    expect(isWritten({ ...emptyDraft, answers: { leverage: 'Two letters.' } })).toBe(true);
    expect(isWritten({ ...emptyDraft, until: '2027-01-31' })).toBe(true);
  });
});

describe('what a decision sends', () => {
  const seen = { inForceId: 'decision', proposalId: null };
  test('is only what its kind asks for', () => {
    expect(inputOf('supplier', seen, option, draft, offered)).toEqual({
      supplierId: 'supplier',
      seen,
      kind: 'SUSPEND',
      numbersChecked: false,
      reason: 'Documents are held.',
      reasonCode: null,
      held: null,
      conditions: null,
      ownerId: null,
      remedyDate: null,
      until: null,
      checklist: [{ key: 'leverage', answer: 'Two letters.' }],
      evidenceIds: [],
    });
    const conditional = { ...option, needsChecklist: false, needsConditions: true };
    expect(inputOf('supplier', seen, conditional, { ...draft, owner: 'member' }, offered)).toMatchObject({
      remedyDate: '2027-01-31',
      checklist: null,
      conditions: 'Passports are given back.\nleft over from another kind',
      ownerId: 'member',
    });
  });

  test('names the lots of a hold, one a line, and no last day; and the listed reason only where one is asked for', () => {
    const hold = { ...option, kind: 'HOLD' as const, needsChecklist: false, needsLots: true };
    const written = {
      ...draft,
      everything: false,
      lots: ' PO 4711 \n\nLOT-9',
      until: '2027-01-31',
      reasonCode: 'other',
    };
    expect(inputOf('supplier', seen, hold, written, offered)).toMatchObject({
      held: { everything: false, lots: ['PO 4711', 'LOT-9'] },
      until: null,
      reasonCode: null,
    });
    const listed = { ...option, reasons: [{ __typename: 'ListedReason' as const, key: 'other', text: 'Other' }] };
    expect(inputOf('supplier', seen, listed, written, offered)).toMatchObject({ held: null, reasonCode: 'other' });
    expect(isWritten({ ...emptyDraft, lots: 'LOT-9' })).toBe(true);
  });

  test('waits until every question of the checklist has an answer', () => {
    const checklist = ['leverage', 'notice'].map((key) => ({
      __typename: 'ChecklistQuestion' as const,
      key,
      question: key,
      help: '',
    }));
    expect(
      answersOf(checklist, { ...draft, answers: { leverage: 'Two letters.', notice: ' ' } }, 'Answer it.'),
    ).toEqual({
      'checklist.notice': 'Answer it.',
    });
  });
});
