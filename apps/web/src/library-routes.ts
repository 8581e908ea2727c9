import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { librarySearch } from './pages/library/lib/library-search.ts';
import { organisation, texts } from './root-route.ts';

export const library = createRoute({
  getParentRoute: () => organisation,
  path: '/library',
  validateSearch: librarySearch,
  loader: texts('library', 'import'),
  component: lazyRouteComponent(() => import('./pages/library/LibraryPage.tsx'), 'LibraryPage'),
});

export const evidence = createRoute({
  getParentRoute: () => organisation,
  path: '/library/$evidence',
  loader: texts('library'),
  component: lazyRouteComponent(() => import('./pages/library/EvidencePage.tsx'), 'EvidencePage'),
});
