import { createRouter } from '@tanstack/react-router';

import { PageSkeleton } from '@plumbline/ui';

import { NotFound } from './frame/NotFound.tsx';
import { PageFailed } from './frame/PageFailed.tsx';
import type { RouterContext } from './root-route.ts';
import { routeTree } from './router.tsx';

export function createAppRouter(context: RouterContext) {
  return createRouter({
    routeTree,
    context,
    scrollRestoration: true,
    // The same list with another filter is another list. Without this the router would open it where this one was left.
    scrollToTopSelectors: ['[data-long-list]'],
    defaultPreload: 'intent',
    // Apollo holds the data that can become stale; texts and code never do.
    defaultStaleTime: Number.POSITIVE_INFINITY,
    defaultPendingMs: 150,
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: PageFailed,
    defaultNotFoundComponent: () => <NotFound />,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
