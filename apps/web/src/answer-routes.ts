import { createRoute } from '@tanstack/react-router';

import { lazyPage } from './lazy-page.ts';
import { readFrom, textOf } from './lib/search-params.ts';
import { root, texts } from './root-route.ts';

export const requestLink = createRoute({
  getParentRoute: () => root,
  path: '/r/$token',
  loader: texts('answer', 'own-organisation'),
  component: lazyPage(() => import('./pages/answer/RequestPage.tsx'), 'RequestPage'),
});

export const answer = createRoute({
  getParentRoute: () => root,
  path: '/answer/$request',
  validateSearch: (raw) => readFrom(raw, { page: textOf(raw['page']) }),
  loader: texts('answer', 'own-organisation'),
  component: lazyPage(() => import('./pages/answer/AnswerPage.tsx'), 'AnswerPage'),
});

/** Outside of the frame: it looks as it will to a supplier. */
export const requestPreview = createRoute({
  getParentRoute: () => root,
  path: '/o/$organisation/requests/preview/$asking',
  loader: texts('requests', 'answer'),
  component: lazyPage(() => import('./pages/requests/PreviewPage.tsx'), 'PreviewPage'),
});
