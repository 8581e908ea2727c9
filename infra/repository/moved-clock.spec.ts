import { expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { jestArguments, suiteNamed } from '../../scripts/suites.mjs';

const journeys = new URL('../../apps/web/e2e/journeys/', import.meta.url).pathname;

test('A journey that moves the clock of the service runs apart from those that would notice', () => {
  const [pattern = ''] = jestArguments(suiteNamed('journeys'));
  const movers = readdirSync(journeys).filter((file) =>
    readFileSync(join(journeys, file), 'utf8').includes("'../browser/moved-clock.ts'"),
  );
  expect(movers.length).toBeGreaterThan(0);
  expect(movers.filter((file) => new RegExp(pattern).test(`apps/web/e2e/journeys/${file}`))).toEqual([]);
});
