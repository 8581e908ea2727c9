import { describe, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import pg from 'pg';
import { z } from 'zod';
import type { Config } from '../config/config.ts';
import { createLog, type Log } from './log.ts';

const SECRET = 'Xylograph';

function aLog(): { log: Log; lines: string[] } {
  const lines: string[] = [];
  const config = { environment: { LOG_LEVEL: 'info' } } as Config;
  return { log: createLog(config, 'test', { write: (line) => lines.push(line) }), lines };
}

function refusedByDatabase(): Error {
  const error = new pg.DatabaseError(`invalid input syntax for type date: "${SECRET}"`, 100, 'error');
  return Object.assign(error, {
    ...{
      severity: 'ERROR',
      code: '22007',
      table: 'sites',
      column: 'opened',
      constraint: 'sites_opened',
      schema: 'public',
    },
    ...{ detail: `Key (email)=(${SECRET})`, where: SECRET, hint: SECRET, internalQuery: SECRET, routine: 'x' },
    ...{ query: `SELECT '${SECRET}'`, parameters: [SECRET], driverError: { detail: SECRET } },
  });
}

function thrown(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    return error as Error;
  }
  throw new Error('Nothing was thrown');
}

describe('An error in the log', () => {
  const errors: readonly (readonly [string, Error])[] = [
    ['of PostgreSQL', refusedByDatabase()],
    ['of JSON', thrown(() => JSON.parse(`{"${SECRET}`))],
    ['of a document', new GraphQLError(`Variable "$name" got invalid value ${SECRET}`)],
    ['of a schema', thrown(() => z.strictObject({}).parse({ [SECRET]: 1 }))],
    ['that quotes a value', new Error(`The file '${SECRET}' is not there, nor is "${SECRET}`)],
    ['that names an address', new Error(`No answer for ${SECRET}@example.org`)],
  ];

  test.each(errors)('says nothing of what was given: %s', (_, error) => {
    const { log, lines } = aLog();
    log.error({ err: error }, 'A request failed');
    // Libraries log errors this way.
    log.error(error);
    log.error({ err: error });
    log.error({ err: error }, error.message);
    log.child({ module: 'one' }).error({ err: error }, `Trouble: ${error.message}`);
    log.error([error] as unknown as object);
    expect(lines).toHaveLength(6);
    expect(lines.join('')).not.toContain(SECRET);
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ level: 50 });
  });

  test('keeps the code and the names in the schema, by which a fault is found', () => {
    const { log, lines } = aLog();
    log.error({ err: refusedByDatabase() }, 'A request failed');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      msg: 'A request failed',
      err: { code: '22007', schema: 'public', table: 'sites', column: 'opened', constraint: 'sites_opened' },
    });
  });

  test('keeps what a system says without values, and no address of the network', () => {
    const { log, lines } = aLog();
    const refused = Object.assign(new Error('connect ECONNREFUSED 192.0.2.7:5432'), { code: 'ECONNREFUSED' });
    log.warn({ err: refused }, 'A connection to the database was lost');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ err: { message: 'connect ECONNREFUSED …:5432' } });
  });
});
