import { describe, expect, test } from '@jest/globals';
import { TooManyRequests } from '../errors/refused.ts';
import { FairTurns } from './fair-turns.ts';

/** Work that ends when the test ends it; `begun` has the names in the order of their turns. */
function pieces(turns: FairTurns) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const ask = (group: string, name: string): Promise<void> =>
    turns.run(group, () => {
      begun.push(name);
      return new Promise<void>((resolve) => ends.set(name, resolve));
    });
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    await settled();
  };
  return { begun, ask, end, settled };
}

describe('Places that organisations share', () => {
  test('are never all taken by one organisation', async () => {
    const { begun, ask, settled } = pieces(new FairTurns({ places: 2, placesEach: 1 }));
    for (const name of ['a1', 'a2', 'a3']) void ask('a', name);
    void ask('b', 'b1');
    await settled();
    expect(begun).toEqual(['a1', 'b1']);
  });

  test('go to organisations in turn, however much one of them asks for', async () => {
    const { begun, ask, end, settled } = pieces(new FairTurns({ places: 1, placesEach: 1 }));
    for (const name of ['a1', 'a2', 'a3']) void ask('a', name);
    for (const name of ['b1', 'b2']) void ask('b', name);
    void ask('c', 'c1');
    await settled();
    for (const name of ['a1', 'b1', 'c1', 'a2', 'b2', 'a3']) await end(name);
    expect(begun).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
  });

  test('are waited for by no more than a few of one organisation, and by nobody who has gone', async () => {
    const turns = new FairTurns({ places: 1, placesEach: 1, waitingEach: 1 });
    const { begun, ask, end, settled } = pieces(turns);
    void ask('a', 'a1');
    const gone = new AbortController();
    const left = turns.run('a', async () => begun.push('never'), gone.signal);
    await expect(ask('a', 'a3')).rejects.toThrow(TooManyRequests);
    gone.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    void ask('a', 'a4');
    void ask('b', 'b1');
    expect(turns.waiting).toBe(2);
    await settled();
    await end('a1');
    await end('b1');
    expect(begun).toEqual(['a1', 'b1', 'a4']);
  });

  test('are given back by work that fails', async () => {
    const turns = new FairTurns({ places: 1, placesEach: 1 });
    await expect(turns.run('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(turns.run('a', () => Promise.resolve('next'))).resolves.toBe('next');
  });
});
