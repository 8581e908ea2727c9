import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import type { i18n } from 'i18next';

export interface RouterContext {
  readonly i18n: i18n;
}

/** Loads the texts of a page together with its code, not after it. */
export const texts =
  (...areas: string[]) =>
  ({ context }: { context: RouterContext }): Promise<void> =>
    context.i18n.loadNamespaces(areas);

/** What all addresses stand under. */
export const root = createRootRouteWithContext<RouterContext>()({ component: Outlet });

/** What stands under the address of an organisation. */
export const organisation = createRoute({
  getParentRoute: () => root,
  path: '/o/$organisation',
  component: lazyRouteComponent(() => import('./frame/OrganisationLayout.tsx'), 'OrganisationLayout'),
});
