import { createRoute } from '@tanstack/react-router';

import { lazyPage } from './lazy-page.ts';
import { readFrom, textsOf } from './lib/search-params.ts';
import { organisation, root, texts } from './root-route.ts';

export const packs = createRoute({
  getParentRoute: () => organisation,
  path: '/packs',
  loader: texts('packs'),
  component: lazyPage(() => import('./pages/packs/PacksPage.tsx'), 'PacksPage'),
});

export const newPack = createRoute({
  getParentRoute: () => organisation,
  path: '/packs/new',
  validateSearch: (raw) => readFrom(raw, { suppliers: textsOf(raw['suppliers']) }),
  loader: texts('packs'),
  component: lazyPage(() => import('./pages/packs/NewPackPage.tsx'), 'NewPackPage'),
});

export const onePack = createRoute({
  getParentRoute: () => organisation,
  path: '/packs/$pack',
  loader: texts('packs'),
  component: lazyPage(() => import('./pages/packs/PackPage.tsx'), 'PackPage'),
});

/** Outside of the frame: its reader has no account. */
export const openPack = createRoute({
  getParentRoute: () => root,
  path: '/pack',
  loader: texts('open-pack'),
  component: lazyPage(() => import('./pages/open-pack/OpenPackPage.tsx'), 'OpenPackPage'),
});

/** What public keys sign packs, for everybody. */
export const publishedKeys = createRoute({
  getParentRoute: () => root,
  path: '/keys',
  loader: texts('keys'),
  component: lazyPage(() => import('./pages/keys/KeysPage.tsx'), 'KeysPage'),
});
