import { createRoute } from '@tanstack/react-router';

import { lazyPage } from './lazy-page.ts';
import { oneOf, readFrom, textsOf } from './lib/search-params.ts';
import { REQUEST_LISTS } from './pages/requests/lib/request-lists.ts';
import { suppliersSearch } from './pages/suppliers/lib/suppliers-search.ts';
import { organisation, texts } from './root-route.ts';

export const requests = createRoute({
  getParentRoute: () => organisation,
  path: '/requests',
  validateSearch: (raw) => readFrom(raw, { ask: textsOf(raw['ask']), list: oneOf(raw['list'], REQUEST_LISTS) }),
  loader: texts('requests'),
  component: lazyPage(() => import('./pages/requests/RequestsPage.tsx'), 'RequestsPage'),
});

export const inbox = createRoute({
  getParentRoute: () => organisation,
  path: '/inbox',
  loader: texts('inbox', 'answer'),
  component: lazyPage(() => import('./pages/inbox/InboxPage.tsx'), 'InboxPage'),
});

export const vault = createRoute({
  getParentRoute: () => organisation,
  path: '/vault',
  loader: texts('vault', 'answer'),
  component: lazyPage(() => import('./pages/vault/VaultPage.tsx'), 'VaultPage'),
});

export const response = createRoute({
  getParentRoute: () => organisation,
  path: '/requests/$request',
  loader: texts('response'),
  component: lazyPage(() => import('./pages/response/ResponsePage.tsx'), 'ResponsePage'),
});

export const askMany = createRoute({
  getParentRoute: () => organisation,
  path: '/requests/ask',
  validateSearch: suppliersSearch,
  loader: texts('requests'),
  component: lazyPage(() => import('./pages/requests/AskManyPage.tsx'), 'AskManyPage'),
});
