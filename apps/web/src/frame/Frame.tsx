import { useQuery } from '@apollo/client/react';
import { Outlet } from '@tanstack/react-router';
import { Suspense, useEffect, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { createFormat, ErrorState, FormatProvider, PageSkeleton } from '@plumbline/ui';

import { formatLocale } from '../language/i18n.ts';
import { readFragment } from '../gql/fragment-masking.ts';
import { fetchParts, lazyPart } from '../lazy-part.ts';
import { failureOf, isSecondFactorNeeded } from '../service/failure.ts';
import { usePrinting } from '../service/printed-lists.ts';
import { useWhenIdle } from '../service/when-idle.ts';
import classes from './Frame.module.css';
import { DayOfAddress } from './DayOfAddress.tsx';
import { FrameFragment, FrameQuery } from './frame-operation.ts';
import { HeldOffline } from './HeldOffline.tsx';
import { JobLine } from './JobLine.tsx';
import { OfflineLine } from './OfflineLine.tsx';
import { Rail } from './Rail.tsx';
import { sectionsFor } from './sections.ts';
import { TopBar } from './TopBar.tsx';
import { useNews } from './use-news.ts';
import { UncheckedLine } from './UncheckedLine.tsx';
import { useOpening } from './use-opening.ts';
import { useOrganisationLanguage } from './use-organisation-language.ts';
import { ViewerProvider, type FrameContext } from './viewer.tsx';

const NotMember = lazyPart(async () => (await import('./NotMember.tsx')).NotMember);
const PersonNotices = lazyPart(async () => (await import('./PersonNotices.tsx')).PersonNotices);
const PrintHead = lazyPart(async () => (await import('../pages/printing/PrintHead.tsx')).PrintHead);
const PrintLine = lazyPart(async () => (await import('../pages/printing/PrintLine.tsx')).PrintLine);
const SecondFactorNeeded = lazyPart(async () => (await import('./SecondFactorNeeded.tsx')).SecondFactorNeeded);

/** The frame of every page of an organisation: rail, top bar, running jobs. */
export function Frame({ organisation }: { organisation: string }) {
  const { t, i18n } = useTranslation('frame');
  const opening = useOpening();
  const result = useQuery(FrameQuery, { fetchPolicy: 'cache-first', skip: opening === 'asked' });
  const data = readFragment(FrameFragment, result.data);
  const timeZone = data?.viewer.organisation.timeZone ?? 'UTC';
  const format = useMemo(() => createFormat(formatLocale(i18n.language), timeZone), [i18n.language, timeZone]);
  const frame = useMemo<FrameContext | null>(
    () =>
      data === undefined
        ? null
        : {
            me: data.me,
            viewer: data.viewer,
            organisation,
            can: (verb) => data.viewer.can.includes(verb),
            opened: opening === 'answered',
          },
    [data, organisation, opening],
  );

  const isPrinting = usePrinting(({ progress }) => progress !== null);
  const kind = data?.viewer.organisation.kind;
  useNews(kind === 'BUYER');
  const isSpoken = useOrganisationLanguage(
    data === undefined ? undefined : { kind: data.viewer.organisation.kind, locale: data.me.locale },
  );

  const isThere = frame !== null && isSpoken;
  useEffect(() => (isThere ? fetchParts() : undefined), [isThere]);

  const failure = result.error === undefined ? undefined : failureOf(result.error);
  if (frame === null || data === undefined || !isSpoken) {
    if (result.error !== undefined && isSecondFactorNeeded(result.error))
      return <Apart page={<SecondFactorNeeded />} />;
    if (failure?.kind === 'missing') return <Apart page={<NotMember />} />;
    return (
      <div className={classes.frame}>
        <div className={classes.rail} />
        <div className={classes.bar} />
        <main className={classes.page}>
          {failure === undefined ? (
            <PageSkeleton layout="tiles" />
          ) : (
            <ErrorState what={t('what.frame')} requestId={failure.requestId} onRetry={() => void result.refetch()} />
          )}
        </main>
      </div>
    );
  }

  const sections = sectionsFor(frame);
  return (
    <FormatProvider format={format}>
      <ViewerProvider frame={frame}>
        <a className={classes.skip} href="#content">
          {t('skip')}
        </a>
        <div className={classes.frame}>
          <div className={classes.rail}>
            <Rail sections={sections} />
          </div>
          <header className={classes.bar}>
            <TopBar sections={sections} />
          </header>
          <div className={classes.lines}>
            <JobLine runs={data.activeJobRuns} />
            <OfflineLine />
            {isPrinting && (
              <Suspense>
                <PrintLine />
              </Suspense>
            )}
          </div>
          <main id="content" tabIndex={-1} className={classes.page}>
            <OnPaper />
            {kind === 'SUPPLIER' && <UncheckedLine />}
            {frame.me.notices.length > 0 && (
              <Suspense>
                <PersonNotices />
              </Suspense>
            )}
            <HeldOffline>
              <DayOfAddress>
                <Outlet />
              </DayOfAddress>
            </HeldOffline>
          </main>
        </div>
      </ViewerProvider>
    </FormatProvider>
  );
}

/** What only paper shows comes when the browser has nothing else to do. */
function OnPaper() {
  const isIdle = useWhenIdle();
  return (
    isIdle && (
      <Suspense>
        <PrintHead />
      </Suspense>
    )
  );
}

/** What stands instead of the frame. */
function Apart({ page }: { page: ReactNode }) {
  return <Suspense>{page}</Suspense>;
}
