import pg from 'pg';

/**
 * A pool whose connections may be lost at any time. The pool of `pg` listens to connections that wait in it only: one that is lost while it is out, between
 * two statements, would end the process. The next statement on it fails.
 * @param onError called when a waiting connection is lost; the pool makes a new one when it needs it
 */
export function openPool(settings: pg.PoolConfig, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool(settings);
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
