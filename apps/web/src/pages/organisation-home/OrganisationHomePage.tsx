import { Navigate } from '@tanstack/react-router';

import { useViewer } from '../../frame/viewer.tsx';

const HOMES = {
  BUYER: '/o/$organisation/overview',
  SUPPLIER: '/o/$organisation/inbox',
  AUDITOR: '/o/$organisation/engaged',
} as const;

/** Leads on to where people of an organisation begin: the overview of a buyer, the requests of a supplier, the engagements of an auditor. */
export function OrganisationHomePage() {
  const { viewer, organisation } = useViewer();
  return <Navigate to={HOMES[viewer.organisation.kind]} params={{ organisation }} replace />;
}
