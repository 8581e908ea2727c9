import { Navigate } from '@tanstack/react-router';

import { HOMES } from '../../frame/homes.ts';
import { useViewer } from '../../frame/viewer.tsx';

/** Leads on to where people of an organisation begin. */
export function OrganisationHomePage() {
  const { viewer, organisation } = useViewer();
  return <Navigate to={HOMES[viewer.organisation.kind]} params={{ organisation }} replace />;
}
