import { ApolloProvider } from '@apollo/client/react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';

import { pageToComeBackTo } from '../lib/own-path.ts';
import { line } from '../service/line.ts';
import { createOrganisationClient } from '../service/organisation-client.ts';
import { Frame } from './Frame.tsx';
import { useProof } from './use-proof.tsx';

/** Reads the organisation from the address. Everything below queries that organisation only. */
export function OrganisationLayout() {
  const { organisation } = useParams({ from: '/o/$organisation' });
  const navigate = useNavigate();
  const { prove, dialog } = useProof();
  const client = useMemo(() => {
    const made = createOrganisationClient({
      organisation,
      onSignedOut: () => {
        const next = pageToComeBackTo(window.location);
        if (next !== null) void navigate({ to: '/sign-in', search: { next } });
      },
      prove,
      onReconnected: () => void made.refetchQueries({ include: 'active' }),
    });
    return made;
  }, [organisation, navigate, prove]);
  // What could not be asked is asked once the service is reached again; the page stays as it is meanwhile.
  useEffect(() => line.onReached(() => void client.refetchQueries({ include: 'active' })), [client]);
  return (
    <ApolloProvider client={client}>
      <Frame key={organisation} organisation={organisation} />
      {dialog}
    </ApolloProvider>
  );
}
