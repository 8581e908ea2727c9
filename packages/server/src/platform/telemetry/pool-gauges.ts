import { Gauge, type Registry } from 'prom-client';

/** The part of a pool of connections that is told. */
export interface PoolState {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** A pool under the name of its database role. */
export interface NamedPool {
  readonly name: 'app' | 'system' | 'auth' | 'auditor';
  readonly state: PoolState;
}

/** Adds gauges of this process's connections to the database, read when they are asked for. */
export function poolGauges(registry: Registry, pools: readonly NamedPool[]): void {
  const gauge = (name: string, help: string, read: (state: PoolState) => number): void => {
    const each: Gauge<'pool'> = new Gauge({
      ...{ name, help, labelNames: ['pool'] as const, registers: [registry] },
      collect: () => {
        for (const { name: pool, state } of pools) each.set({ pool }, read(state));
      },
    });
  };
  gauge(
    'plumbline_database_connections_in_use',
    'Connections to the database that are at work, by pool',
    ({ totalCount, idleCount }) => totalCount - idleCount,
  );
  gauge(
    'plumbline_database_waiting',
    'Pieces of work that wait for a connection to the database, by pool',
    ({ waitingCount }) => waitingCount,
  );
}
