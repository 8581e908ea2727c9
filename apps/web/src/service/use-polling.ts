import { useDocumentVisibility } from '@mantine/hooks';
import { useEffect } from 'react';

interface PolledQuery {
  readonly startPolling: (pollInterval: number) => void;
  readonly stopPolling: () => void;
}

/**
 * Reads a query again every so many milliseconds while it shows work of the service that goes on, and somebody looks.
 * Events tell of jobs to few people, and of what has no job to nobody: this is for all the others.
 */
export function usePolling({ startPolling, stopPolling }: PolledQuery, goesOn: boolean, every: number): void {
  const looked = useDocumentVisibility() === 'visible';
  useEffect(() => {
    if (goesOn && looked) startPolling(every);
    return stopPolling;
  }, [goesOn, looked, every, startPolling, stopPolling]);
}
