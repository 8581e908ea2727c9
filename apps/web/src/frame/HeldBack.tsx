import { Box } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Notice } from '@plumbline/ui';

import { useViewer } from './viewer.tsx';

/** Why the viewer cannot approve what is shown, with the page on which that can be ended; nothing where nothing holds them back. */
export function HeldBack({ reason }: { reason: string | null }) {
  const { t } = useTranslation('frame');
  const { organisation } = useViewer();
  if (reason === null) return null;
  return (
    <Box mt="xs" fz="sm">
      <Notice tone="notice">
        {reason}{' '}
        <Link to="/o/$organisation/members" params={{ organisation }}>
          {t('rail.members')}
        </Link>
      </Notice>
    </Box>
  );
}
