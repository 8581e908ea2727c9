import { IconChevronDown } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { lazyPart } from '../lazy-part.ts';
import { HeldKeys } from './HeldKeys.tsx';
import { OnDemand } from './OnDemand.tsx';
import { RailSheet } from './RailSheet.tsx';
import type { SectionGroup } from './sections.ts';
import classes from './TopBar.module.css';
import { useFinder } from './use-finder.ts';
import { useViewer } from './viewer.tsx';

const OrganisationSwitcher = lazyPart(async () => (await import('./OrganisationSwitcher.tsx')).OrganisationSwitcher);
/** Comes with texts of its own, after the frame. */
const FinderButton = lazyPart(async () => (await import('../pages/finder/components/FinderButton.tsx')).FinderButton);
const PersonMenu = lazyPart(async () => (await import('./PersonMenu.tsx')).PersonMenu);

/** Which organisation, search, who is signed in. */
export function TopBar({ sections }: { sections: readonly SectionGroup[] }) {
  const { t } = useTranslation('frame');
  const { me, viewer } = useViewer();
  const { name, demo, kind } = viewer.organisation;
  const finder = useFinder(kind === 'BUYER');
  const shownName = demo ? t('demoName', { name }) : name;
  return (
    <div className={classes.bar}>
      <div className={classes.sheet}>
        <RailSheet sections={sections} />
      </div>
      {me.memberships.length > 1 ? (
        <OnDemand
          menu={OrganisationSwitcher}
          button={(open, ref) => (
            <button
              ref={ref}
              type="button"
              className={classes.switch}
              aria-haspopup="menu"
              aria-label={t('top.switch', { name: shownName })}
              onClick={open}
            >
              <bdi className={classes.switchName}>{shownName}</bdi>
              <IconChevronDown size={14} aria-hidden />
            </button>
          )}
        />
      ) : (
        <bdi className={classes.only}>{shownName}</bdi>
      )}
      <div className={classes.search}>
        {kind === 'BUYER' && (
          <Suspense fallback={finder.text !== null && <HeldKeys {...finder} />}>
            <FinderButton {...finder} />
          </Suspense>
        )}
      </div>
      <OnDemand
        menu={PersonMenu}
        button={(open, ref) => (
          <button
            ref={ref}
            type="button"
            className={classes.person}
            aria-haspopup="menu"
            aria-label={t('top.person', { initials: initials(me.displayName), name: me.displayName })}
            onClick={open}
          >
            {initials(me.displayName)}
          </button>
        )}
      />
    </div>
  );
}

/** First letters of the first and the last name; one letter for a name of one word. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toLocaleUpperCase();
}
