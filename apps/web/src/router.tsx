import { createRoute } from '@tanstack/react-router';

import { lazyPage } from './lazy-page.ts';
import { answer, requestLink, requestPreview } from './answer-routes.ts';
import { engagementRoutes } from './engagement-routes.ts';
import { forgottenPassword, home, invitation, reset, secondFactor, signIn, stopMails } from './entry-routes.ts';
import { askedDayOf, keepsDay } from './lib/day-in-address.ts';
import { evidence, library, redact, reviewRedaction } from './library-routes.ts';
import { numbersOf, readFrom, textOf, textsOf } from './lib/search-params.ts';
import { newPack, onePack, openPack, packs, publishedKeys } from './pack-routes.ts';
import { auditSearch } from './pages/audit/lib/audit-search.ts';
import { changesSearch } from './pages/changes/lib/changes-search.ts';
import { deskSearch } from './pages/desk/lib/desk-search.ts';
import { importSearch } from './pages/import/lib/import-search.ts';
import { supplierSearch } from './pages/supplier/lib/supplier-search.ts';
import { suppliersSearch } from './pages/suppliers/lib/suppliers-search.ts';
import { askMany, inbox, requests, response, vault } from './request-routes.ts';
import { organisation, root, texts } from './root-route.ts';

const organisationHome = createRoute({
  getParentRoute: () => organisation,
  path: '/',
  component: lazyPage(() => import('./pages/organisation-home/OrganisationHomePage.tsx'), 'OrganisationHomePage'),
});

const overview = createRoute({
  getParentRoute: () => organisation,
  path: '/overview',
  validateSearch: (raw) => readFrom(raw, { asOf: askedDayOf(raw['asOf']) }),
  search: keepsDay,
  loader: texts('overview', 'flags', 'past'),
  staticData: { opening: async () => (await import('./pages/overview/OverviewPage.tsx')).OverviewOpening },
  component: lazyPage(() => import('./pages/overview/OverviewPage.tsx'), 'OverviewPage'),
});

const changes = createRoute({
  getParentRoute: () => organisation,
  path: '/changes',
  validateSearch: changesSearch,
  loader: texts('changes'),
  component: lazyPage(() => import('./pages/changes/ChangesPage.tsx'), 'ChangesPage'),
});

const suppliers = createRoute({
  getParentRoute: () => organisation,
  path: '/suppliers',
  validateSearch: suppliersSearch,
  search: keepsDay,
  loader: texts('suppliers', 'past'),
  component: lazyPage(() => import('./pages/suppliers/SuppliersPage.tsx'), 'SuppliersPage'),
});

const supplier = createRoute({
  getParentRoute: () => organisation,
  path: '/suppliers/$supplier',
  validateSearch: supplierSearch,
  search: keepsDay,
  loader: texts('supplier', 'decisions', 'flags', 'requests', 'past'),
  component: lazyPage(() => import('./pages/supplier/SupplierPage.tsx'), 'SupplierPage'),
});

const desk = createRoute({
  getParentRoute: () => organisation,
  path: '/desk',
  validateSearch: deskSearch,
  loader: texts('desk', 'decisions', 'supplier', 'suppliers', 'requests'),
  component: lazyPage(() => import('./pages/desk/DeskPage.tsx'), 'DeskPage'),
});

const flags = createRoute({
  getParentRoute: () => organisation,
  path: '/flags',
  validateSearch: (raw) => readFrom(raw, { list: textOf(raw['list']) }),
  loader: texts('flags'),
  component: lazyPage(() => import('./pages/flags/FlagsPage.tsx'), 'FlagsPage'),
});

const agents = createRoute({
  getParentRoute: () => organisation,
  path: '/agents',
  validateSearch: (raw) => readFrom(raw, { search: textOf(raw['search']) }),
  loader: texts('recruitment'),
  component: lazyPage(() => import('./pages/recruitment/AgentsPage.tsx'), 'AgentsPage'),
});

const agent = createRoute({
  getParentRoute: () => organisation,
  path: '/agents/$agent',
  loader: texts('recruitment'),
  component: lazyPage(() => import('./pages/recruitment/AgentPage.tsx'), 'AgentPage'),
});

const corridor = createRoute({
  getParentRoute: () => organisation,
  path: '/corridors/$corridor',
  loader: texts('recruitment'),
  component: lazyPage(() => import('./pages/recruitment/CorridorPage.tsx'), 'CorridorPage'),
});

const imports = createRoute({
  getParentRoute: () => organisation,
  path: '/imports',
  loader: texts('import'),
  component: lazyPage(() => import('./pages/import/ImportsPage.tsx'), 'ImportsPage'),
});

const oneImport = createRoute({
  getParentRoute: () => organisation,
  path: '/imports/$import',
  validateSearch: importSearch,
  loader: texts('import'),
  component: lazyPage(() => import('./pages/import/ImportPage.tsx'), 'ImportPage'),
});

const review = createRoute({
  getParentRoute: () => organisation,
  path: '/review',
  validateSearch: (raw) =>
    readFrom(raw, {
      kind: textOf(raw['kind']),
      importId: textOf(raw['importId']),
      supplierId: textOf(raw['supplierId']),
    }),
  loader: texts('review'),
  component: lazyPage(() => import('./pages/review/ReviewPage.tsx'), 'ReviewPage'),
});

const methodology = createRoute({
  getParentRoute: () => organisation,
  path: '/methodology',
  validateSearch: (raw) => readFrom(raw, { rule: textOf(raw['rule']) }),
  loader: texts('methodology'),
  component: lazyPage(() => import('./pages/methodology/MethodologyPage.tsx'), 'MethodologyPage'),
});

const edition = createRoute({
  getParentRoute: () => organisation,
  path: '/editions/$digest',
  validateSearch: (raw) =>
    readFrom(raw, {
      used: numbersOf(raw['used']),
      columns: textsOf(raw['columns']),
      search: textOf(raw['search']),
      from: numbersOf(raw['from'])?.[0],
    }),
  loader: texts('edition'),
  component: lazyPage(() => import('./pages/edition/EditionPage.tsx'), 'EditionPage'),
});

const members = createRoute({
  getParentRoute: () => organisation,
  path: '/members',
  loader: texts('members', 'standing'),
  component: lazyPage(() => import('./pages/members/MembersPage.tsx'), 'MembersPage'),
});

const roles = createRoute({
  getParentRoute: () => organisation,
  path: '/roles',
  loader: texts('members'),
  component: lazyPage(() => import('./pages/members/RolesPage.tsx'), 'RolesPage'),
});

const mail = createRoute({
  getParentRoute: () => organisation,
  path: '/mail',
  loader: texts('mail'),
  component: lazyPage(() => import('./pages/mail/MailPage.tsx'), 'MailPage'),
});

const audit = createRoute({
  getParentRoute: () => organisation,
  path: '/audit',
  validateSearch: auditSearch,
  loader: texts('audit'),
  component: lazyPage(() => import('./pages/audit/AuditPage.tsx'), 'AuditPage'),
});

const jobs = createRoute({
  getParentRoute: () => organisation,
  path: '/jobs',
  validateSearch: (raw) => readFrom(raw, { state: textOf(raw['state']), run: textOf(raw['run']) }),
  loader: texts('jobs'),
  component: lazyPage(() => import('./pages/jobs/JobsPage.tsx'), 'JobsPage'),
});

/** Every page. */
export const routeTree = root.addChildren([
  home,
  signIn,
  invitation,
  reset,
  forgottenPassword,
  stopMails,
  openPack,
  publishedKeys,
  requestLink,
  answer,
  requestPreview,
  secondFactor,
  organisation.addChildren([
    organisationHome,
    overview,
    changes,
    suppliers,
    supplier,
    desk,
    flags,
    agents,
    agent,
    corridor,
    imports,
    oneImport,
    review,
    requests,
    inbox,
    vault,
    response,
    askMany,
    packs,
    newPack,
    onePack,
    ...engagementRoutes,
    methodology,
    edition,
    members,
    roles,
    mail,
    library,
    evidence,
    redact,
    reviewRedaction,
    audit,
    jobs,
  ]),
]);
