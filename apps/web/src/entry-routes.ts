import { createRoute } from '@tanstack/react-router';

import { lazyPage } from './lazy-page.ts';
import { readFrom, textOf } from './lib/search-params.ts';
import { root, texts } from './root-route.ts';

export const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  loader: texts('organisation-picker'),
  component: lazyPage(() => import('./pages/organisation-picker/OrganisationPickerPage.tsx'), 'OrganisationPickerPage'),
});

export const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (raw) => readFrom(raw, { next: textOf(raw['next']), notice: textOf(raw['notice']) }),
  loader: texts('sign-in'),
  component: lazyPage(() => import('./pages/sign-in/SignInPage.tsx'), 'SignInPage'),
});

export const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation/$token',
  loader: texts('accept-invitation'),
  component: lazyPage(() => import('./pages/accept-invitation/AcceptInvitationPage.tsx'), 'AcceptInvitationPage'),
});

export const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset/$token',
  loader: texts('reset-password'),
  component: lazyPage(() => import('./pages/reset-password/ResetPasswordPage.tsx'), 'ResetPasswordPage'),
});

export const forgottenPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgotten-password',
  loader: texts('forgotten-password'),
  component: lazyPage(() => import('./pages/forgotten-password/ForgottenPasswordPage.tsx'), 'ForgottenPasswordPage'),
});

export const stopMails = createRoute({
  getParentRoute: () => root,
  path: '/stop-mails/$token',
  loader: texts('stop-mails'),
  component: lazyPage(() => import('./pages/stop-mails/StopMailsPage.tsx'), 'StopMailsPage'),
});

export const secondFactor = createRoute({
  getParentRoute: () => root,
  path: '/second-factor',
  validateSearch: (raw) => readFrom(raw, { next: textOf(raw['next']) }),
  loader: texts('second-factor'),
  component: lazyPage(() => import('./pages/second-factor/SecondFactorPage.tsx'), 'SecondFactorPage'),
});
