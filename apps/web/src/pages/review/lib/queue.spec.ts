import { describe, expect, test } from '@jest/globals';

import { answer, askNext, currentOf, EMPTY_QUEUE, openOf, progressOf, skip, takeBack } from './queue.ts';

type Question = Parameters<typeof openOf>[0][number];

const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, version: 1 })) as [Question, Question, Question];
const questions = [a, b, c];

describe('one question at a time', () => {
  test('begins with the most decisive', () => {
    expect(currentOf(questions, EMPTY_QUEUE)).toBe(a);
    expect(progressOf(EMPTY_QUEUE, 3)).toEqual({ place: 1, total: 3 });
  });

  test('puts a skipped question aside and goes on', () => {
    const queue = skip(EMPTY_QUEUE, 'a');
    expect(currentOf(questions, queue)).toBe(b);
    expect(progressOf(queue, 3)).toEqual({ place: 2, total: 3 });
  });

  test('ends when all that is left was skipped', () => {
    const queue = skip(skip(skip(EMPTY_QUEUE, 'a'), 'b'), 'c');
    expect(currentOf(questions, queue)).toBeUndefined();
  });

  test('does not put a question again that was answered, while the list is still the one before', () => {
    const queue = answer(EMPTY_QUEUE, { answerId: 'answer-1', question: a });
    expect(openOf(questions, queue)).toEqual([b, c]);
    const openAgain = { ...a, version: 3 };
    expect(currentOf(openOf([openAgain, b, c], queue), queue)).toBe(openAgain);
  });

  test('keeps counting while questions are answered', () => {
    const queue = answer(answer(EMPTY_QUEUE, { answerId: 'answer-1', question: a }), {
      answerId: 'answer-2',
      question: b,
    });
    expect(progressOf(queue, 35)).toEqual({ place: 3, total: 37 });
  });

  test('puts a question next that was split off', () => {
    const queue = askNext(skip(EMPTY_QUEUE, 'c'), 'c');
    expect(currentOf(questions, queue)).toBe(c);
  });

  test('puts a question again at once when its answer is taken back', () => {
    const queue = takeBack(answer(skip(EMPTY_QUEUE, 'c'), { answerId: 'answer-1', question: c }), 'answer-1', 'c');
    expect(queue.answered).toEqual([]);
    expect(currentOf(questions, queue)).toBe(c);
  });
});
