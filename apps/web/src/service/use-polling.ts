import { useDocumentVisibility } from '@mantine/hooks';
import { useEffect } from 'react';

interface PolledQuery {
  readonly startPolling: (pollInterval: number) => void;
  readonly stopPolling: () => void;
}

/**
 * Refetches a query at an interval, as long as it shows unfinished work and the page is visible. Live events reach only the
 * person who started a job, and work without a job sends none: polling covers the rest.
 */
export function usePolling({ startPolling, stopPolling }: PolledQuery, goesOn: boolean, every: number): void {
  const looked = useDocumentVisibility() === 'visible';
  useEffect(() => {
    if (goesOn && looked) startPolling(every);
    return stopPolling;
  }, [goesOn, looked, every, startPolling, stopPolling]);
}
