import { describe, expect, it } from '@jest/globals';

import { answer, currentOf, EMPTY_QUEUE, progressOf, skip, takeBack } from './queue.ts';

const questions = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

describe('one question at a time', () => {
  it('begins with the most decisive', () => {
    expect(currentOf(questions, EMPTY_QUEUE)).toEqual({ id: 'a' });
    expect(progressOf(EMPTY_QUEUE, 3)).toEqual({ place: 1, total: 3 });
  });

  it('puts a skipped question aside and goes on', () => {
    const queue = skip(EMPTY_QUEUE, 'a');
    expect(currentOf(questions, queue)).toEqual({ id: 'b' });
    expect(progressOf(queue, 3)).toEqual({ place: 2, total: 3 });
  });

  it('ends when all that is left was skipped', () => {
    const queue = skip(skip(skip(EMPTY_QUEUE, 'a'), 'b'), 'c');
    expect(currentOf(questions, queue)).toBeUndefined();
  });

  it('keeps counting while questions are answered', () => {
    const queue = answer(answer(EMPTY_QUEUE, 'answer-1'), 'answer-2');
    expect(progressOf(queue, 35)).toEqual({ place: 3, total: 37 });
  });

  it('puts a question again at once when its answer is taken back', () => {
    const queue = takeBack(answer(skip(EMPTY_QUEUE, 'c'), 'answer-1'), 'answer-1', 'c');
    expect(queue.answered).toEqual([]);
    expect(currentOf(questions, queue)).toEqual({ id: 'c' });
  });
});
