import { createRoute } from '@tanstack/react-router';

import { lazyPage } from './lazy-page.ts';
import { readFrom, textOf, textsOf } from './lib/search-params.ts';
import { organisation, texts } from './root-route.ts';

const engagements = createRoute({
  getParentRoute: () => organisation,
  path: '/engagements',
  validateSearch: (raw) => readFrom(raw, { engage: textsOf(raw['engage']) }),
  loader: texts('engagements'),
  component: lazyPage(() => import('./pages/engagements/EngagementsPage.tsx'), 'EngagementsPage'),
});

const engagement = createRoute({
  getParentRoute: () => organisation,
  path: '/engagements/$engagement',
  loader: texts('engagements'),
  component: lazyPage(() => import('./pages/engagements/EngagementPage.tsx'), 'EngagementPage'),
});

const engaged = createRoute({
  getParentRoute: () => organisation,
  path: '/engaged',
  loader: texts('engaged'),
  component: lazyPage(() => import('./pages/engaged/EngagedPage.tsx'), 'EngagedPage'),
});

const ofDay = (raw: Record<string, unknown>) => readFrom(raw, { day: textOf(raw['day']) });

const engagementScope = createRoute({
  getParentRoute: () => organisation,
  path: '/engaged/$engagement',
  validateSearch: ofDay,
  loader: texts('engaged'),
  component: lazyPage(() => import('./pages/engaged/EngagementScopePage.tsx'), 'EngagementScopePage'),
});

const engagedPack = createRoute({
  getParentRoute: () => organisation,
  path: '/engaged/$engagement/new-pack',
  validateSearch: ofDay,
  loader: texts('engaged', 'packs'),
  component: lazyPage(() => import('./pages/engaged/EngagedPackPage.tsx'), 'EngagedPackPage'),
});

const engagedEvidence = createRoute({
  getParentRoute: () => organisation,
  path: '/engaged/$engagement/evidence/$file',
  loader: texts('engaged', 'redaction'),
  component: lazyPage(() => import('./pages/engaged/EngagedEvidencePage.tsx'), 'EngagedEvidencePage'),
});

const engagedSupplier = createRoute({
  getParentRoute: () => organisation,
  path: '/engaged/$engagement/$supplier',
  validateSearch: ofDay,
  loader: texts('engaged', 'supplier'),
  component: lazyPage(() => import('./pages/engaged/EngagedSupplierPage.tsx'), 'EngagedSupplierPage'),
});

/** Auditors as buyers see them, and what auditors see. */
export const engagementRoutes = [
  engagements,
  engagement,
  engaged,
  engagementScope,
  engagedPack,
  engagedEvidence,
  engagedSupplier,
] as const;
