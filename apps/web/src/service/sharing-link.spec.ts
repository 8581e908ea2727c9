import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { Observable, type Observer } from 'rxjs';

import { createSharingLink } from './sharing-link.ts';

const QUERY = parse('query Count($of: String) { count }');
const CHANGE = parse('mutation Add { count }');
const EVENT = parse('subscription Added { count }');

/** A service that answers when it is told to, in the order in which it was asked. */
class SlowService {
  readonly asked: string[] = [];
  readonly #waiting: Observer<ApolloLink.Result>[] = [];
  readonly client = new ApolloClient({
    link: createSharingLink().concat(
      new ApolloLink(
        ({ operationName = '' }) =>
          new Observable((observer) => {
            this.asked.push(operationName);
            this.#waiting.push(observer);
          }),
      ),
    ),
    cache: new InMemoryCache(),
    queryDeduplication: false,
  });

  ask(of = 'all'): Promise<unknown> {
    const asked = this.client.query({ query: QUERY, variables: { of }, fetchPolicy: 'network-only' });
    return asked.then(({ data }) => data);
  }

  /** Answers what was asked at this place. */
  answer(place: number, count: number): void {
    this.#waiting[place]?.next({ data: { count } });
    this.#waiting[place]?.complete();
  }
}

test('What two parts of a page ask at the same time is sent once, and answers both', async () => {
  const service = new SlowService();
  const both = Promise.all([service.ask(), service.ask(), service.ask('others')]);
  expect(service.asked).toEqual(['Count', 'Count']);
  service.answer(0, 1);
  service.answer(1, 7);
  expect(await both).toEqual([{ count: 1 }, { count: 1 }, { count: 7 }]);
  void service.ask();
  expect(service.asked).toHaveLength(3);
});

test('What was asked before a change does not answer what is asked after it', async () => {
  const service = new SlowService();
  const before = service.ask();
  const change = service.client.mutate({ mutation: CHANGE });
  service.answer(1, 2);
  await change;
  const after = service.ask();
  service.answer(0, 1);
  service.answer(2, 2);
  expect(await Promise.all([before, after])).toEqual([{ count: 1 }, { count: 2 }]);
  expect(service.asked).toEqual(['Count', 'Add', 'Count']);
});

test('What was asked before a live event does not answer what is asked after it', async () => {
  const service = new SlowService();
  const heard = service.client.subscribe({ query: EVENT }).subscribe(() => undefined);
  void service.ask();
  service.answer(0, 2);
  void service.ask();
  expect(service.asked).toEqual(['Added', 'Count', 'Count']);
  heard.unsubscribe();
});
