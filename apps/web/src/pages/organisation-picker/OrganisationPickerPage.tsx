import { ApolloProvider } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';

import { createOrganisationClient } from '../../service/organisation-client.ts';
import { OrganisationList } from './components/OrganisationList.tsx';

/** The start page: a single organisation opens directly, several are listed. */
export function OrganisationPickerPage() {
  const navigate = useNavigate();
  const client = useMemo(
    () =>
      createOrganisationClient({
        organisation: null,
        onSignedOut: () => void navigate({ to: '/sign-in' }),
        onReconnected: () => undefined,
      }),
    [navigate],
  );
  return (
    <ApolloProvider client={client}>
      <OrganisationList />
    </ApolloProvider>
  );
}
