import { Link } from '@tanstack/react-router';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, Panel, useFormat } from '@plumbline/ui';

import { KeyName } from '../../../frame/KeyName.tsx';
import { Parts } from '../../../frame/Parts.tsx';
import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { CorridorsPanel } from '../../supplier/components/CorridorsPanel.tsx';
import type { Place } from '../lib/desk-queue.ts';
import { CaseFlags } from './CaseFlags.tsx';
import { CaseGaps } from './CaseGaps.tsx';
import { CaseScore } from './CaseScore.tsx';
import classes from './DeskCase.module.css';

const DeskCaseFragment = graphql(/* GraphQL */ `
  fragment DeskCase_supplier on Supplier {
    id
    name
    localName
    fictional
    reassessing
    country {
      code
      name
    }
    row {
      id
      inShort
      sector {
        key
        name
      }
      workers
      migrantShare
      siteCount
      answersKnown {
        known
        of
      }
      label
      override {
        state
        computedLabel
        until
      }
    }
    assessment {
      assessedAt
      ...CaseScore_assessment
      ...CaseGaps_assessment
      flags {
        id
        ...CaseFlag_flag
      }
    }
    ...CorridorsPanel_supplier
  }
`);

interface DeskCaseProps {
  supplier: FragmentType<typeof DeskCaseFragment>;
  place: Place | null;
  keysOn: boolean;
}

/** The case as far as a decision needs it; the whole page is one key away. */
export function DeskCase({ supplier: masked, place, keysOn }: DeskCaseProps) {
  const { t } = useTranslation('desk');
  const { t: say } = useTranslation('supplier');
  const format = useFormat();
  const { organisation } = useViewer();
  const supplier = readFragment(DeskCaseFragment, masked);
  const { id, assessment, row } = supplier;
  const heading = useRef<HTMLHeadingElement>(null);
  // Before the reason takes the focus, where a kind was chosen by its key before the case was there.
  useLayoutEffect(() => {
    // After a key or a link in the queue the name is read out; a page that was just loaded keeps its focus.
    if (document.activeElement !== null && document.activeElement.closest('main') !== null)
      heading.current?.focus({ preventScroll: true });
  }, []);
  const about = [
    supplier.fictional ? say('header.fictional') : null,
    supplier.country?.name ?? say('header.noCountry'),
    row?.sector?.name ?? null,
    row?.workers == null
      ? say('header.noWorkers')
      : row.migrantShare === null
        ? say('header.workers', { count: row.workers, number: format.number(row.workers) })
        : say('header.workersMigrant', { number: format.number(row.workers), share: format.percent(row.migrantShare) }),
    row === null ? null : say('header.sites', { count: row.siteCount, number: format.number(row.siteCount) }),
  ].filter((part) => part !== null);
  return (
    <>
      <header className={classes.head}>
        <div>
          <h2 ref={heading} tabIndex={-1} className={classes.name}>
            <bdi>{supplier.name}</bdi>{' '}
            {supplier.localName !== null && <bdi className={classes.local}>{supplier.localName}</bdi>}
          </h2>
          {row !== null && (
            <p className={classes.short}>
              <bdi>{row.inShort}</bdi>
            </p>
          )}
          <p className="pl-quiet">
            <Parts of={about} />
          </p>
        </div>
        <p className={classes.place}>
          {place !== null && (
            <span className="pl-quiet">
              {t('case.place', { place: format.number(place.place), count: format.number(place.count) })} ·{' '}
            </span>
          )}
          <Link to="/o/$organisation/suppliers/$supplier" params={{ organisation, supplier: id }} data-whole-page>
            {t('case.whole')}
          </Link>{' '}
          {keysOn && <KeyName name="O" />}
        </p>
      </header>
      {assessment === null ? (
        <Panel>
          <p>{say('waiting.text')}</p>
        </Panel>
      ) : (
        <>
          {supplier.reassessing && (
            <Notice tone="notice">{say('stale', { at: format.instant(assessment.assessedAt) })}</Notice>
          )}
          <CaseScore assessment={assessment} row={row} />
          <CaseFlags flags={assessment.flags} keysOn={keysOn} />
          <div className={classes.known}>
            <CorridorsPanel supplier={supplier} />
            <CaseGaps assessment={assessment} supplierId={id} keysOn={keysOn} />
          </div>
        </>
      )}
    </>
  );
}
