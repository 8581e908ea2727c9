import type { DiscoveryService } from '@nestjs/core';
import type { AnyJobHandler } from './job-handler.ts';

/** The handlers among all providers of a process: those with a job and a handle method. */
export function findHandlers(discovery: DiscoveryService): AnyJobHandler[] {
  return discovery.getProviders().flatMap(({ instance }): AnyJobHandler[] => (isHandler(instance) ? [instance] : []));
}

function isHandler(instance: unknown): instance is AnyJobHandler {
  if (typeof instance !== 'object' || instance === null) return false;
  return (
    'handle' in instance &&
    typeof instance.handle === 'function' &&
    'job' in instance &&
    typeof instance.job === 'object'
  );
}
