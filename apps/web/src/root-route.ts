import { createRootRouteWithContext, createRoute, Outlet } from '@tanstack/react-router';
import type { i18n } from 'i18next';

import { lazyPage, PageNotHere } from './lazy-page.ts';

export interface RouterContext {
  readonly i18n: i18n;
}

/** Loads the texts of a page together with its code, not after it. */
export const texts =
  (...areas: string[]) =>
  async ({ context: { i18n } }: { context: RouterContext }): Promise<void> => {
    await i18n.loadNamespaces(areas);
    const missing = () => areas.filter((area) => !i18n.hasResourceBundle(i18n.language, area));
    if (missing().length === 0) return;
    // i18next never asks again for texts that once could not be fetched.
    await i18n.reloadResources([i18n.language], missing());
    if (missing().length > 0) throw new PageNotHere(`No texts of ${missing().join(', ')}`);
  };

/** What all addresses stand under. */
export const root = createRootRouteWithContext<RouterContext>()({ component: Outlet });

/** What stands under the address of an organisation. */
export const organisation = createRoute({
  getParentRoute: () => root,
  path: '/o/$organisation',
  component: lazyPage(() => import('./frame/OrganisationLayout.tsx'), 'OrganisationLayout'),
});
