import { createRoute } from '@tanstack/react-router';

import { lazyPage } from './lazy-page.ts';
import { librarySearch } from './pages/library/lib/library-search.ts';
import { organisation, texts } from './root-route.ts';

export const library = createRoute({
  getParentRoute: () => organisation,
  path: '/library',
  validateSearch: librarySearch,
  loader: texts('library', 'import', 'redaction'),
  component: lazyPage(() => import('./pages/library/LibraryPage.tsx'), 'LibraryPage'),
});

export const evidence = createRoute({
  getParentRoute: () => organisation,
  path: '/library/$evidence',
  loader: texts('library', 'redaction'),
  component: lazyPage(() => import('./pages/library/EvidencePage.tsx'), 'EvidencePage'),
});

export const redact = createRoute({
  getParentRoute: () => organisation,
  path: '/library/$evidence/redact',
  loader: texts('redaction'),
  component: lazyPage(() => import('./pages/redaction/RedactPage.tsx'), 'RedactPage'),
});

export const reviewRedaction = createRoute({
  getParentRoute: () => organisation,
  path: '/library/$evidence/redactions/$redaction',
  loader: texts('redaction'),
  component: lazyPage(() => import('./pages/redaction/ReviewRedactionPage.tsx'), 'ReviewRedactionPage'),
});
