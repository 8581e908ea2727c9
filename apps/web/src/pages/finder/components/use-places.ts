import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { sectionsFor } from '../../../frame/sections.ts';
import { useViewer } from '../../../frame/viewer.tsx';
import type { Place } from '../lib/finder-options.ts';

/** What can be done from anywhere: the page where it begins, and the verb that it needs. */
const ACTIONS = [
  { key: 'import', path: '/imports', verb: 'import.write' },
  { key: 'ask', path: '/requests/ask', verb: 'request.ask' },
  { key: 'agent', path: '/agents', verb: 'recruitment.write' },
  { key: 'pack', path: '/packs', verb: 'pack.build' },
  { key: 'invite', path: '/members', verb: 'member.write' },
] as const;

interface Places {
  /** The address of the organisation. */
  readonly base: string;
  readonly pages: readonly Place[];
  readonly actions: readonly Place[];
}

/** The pages and actions of the viewer, by their names in the reader's language. */
export function usePlaces(): Places {
  const { t } = useTranslation('finder');
  const { t: frame } = useTranslation('frame');
  const viewer = useViewer();
  const { organisation, can } = viewer;
  return useMemo(() => {
    const base = `/o/${organisation}`;
    return {
      base,
      pages: sectionsFor(viewer).flatMap(({ sections }) =>
        sections.map(({ key, to }) => ({
          key: `page ${key}`,
          name: frame(`rail.${key}`),
          href: to.replace('/o/$organisation', base),
        })),
      ),
      actions: ACTIONS.filter(({ verb }) => can(verb)).map(({ key, path }) => ({
        key: `action ${key}`,
        name: t(`action.${key}`),
        href: `${base}${path}`,
      })),
    };
  }, [viewer, organisation, can, t, frame]);
}
