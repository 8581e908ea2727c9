import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';

import { PageSkeleton } from '@plumbline/ui';

/** Loaded where a past day is looked at. */
const PastDay = lazy(async () => ({ default: (await import('../pages/past/PastDay.tsx')).PastDay }));

/** Shows the page as it was on the day that its address names. */
export function DayOfAddress({ children }: { children: ReactNode }) {
  const day = useSearch({ strict: false, select: ({ asOf }) => asOf });
  if (day === undefined) return children;
  return (
    <Suspense fallback={<PageSkeleton layout="rows" />}>
      <PastDay key={day} day={day}>
        {children}
      </PastDay>
    </Suspense>
  );
}
