import { useQuery } from '@apollo/client/react';
import { Link, useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState, PageSkeleton, Panel } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useAsOf, usePastDay } from '../past/past-day.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import type { SupplierQuery as SupplierData } from '../../gql/graphql.ts';
import { present } from '../../lib/search-params.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { usePolling } from '../../service/use-polling.ts';
import { FactsView } from './components/FactsView.tsx';
import { Movement } from './components/Movement.tsx';
import { Result } from './components/Result.tsx';
import { SidePanels } from './components/SidePanels.tsx';
import { SupplierHeader } from './components/SupplierHeader.tsx';
import { isOfADay, SupplierTabs, tabOf, type SupplierTab } from './components/SupplierTabs.tsx';
import { Timeline } from './components/Timeline.tsx';
import type { TimelineGroup } from './lib/timeline-groups.ts';
import { SupplierQuery } from './supplier-operation.ts';
import classes from './SupplierPage.module.css';

/** Milliseconds between refetches while a result is awaited. */
const EVERY = 5000;

/** Loaded later: the page can be read without it. */
const DecisionDialog = lazy(async () => ({
  default: (await import('../decisions/DecisionDialog.tsx')).DecisionDialog,
}));

const SupplierRecruitment = lazy(async () => ({
  default: (await import('../recruitment/SupplierRecruitment.tsx')).SupplierRecruitment,
}));
const SupplierContacts = lazy(async () => ({
  default: (await import('../requests/SupplierContacts.tsx')).SupplierContacts,
}));
const RemedyView = lazy(async () => ({ default: (await import('../remedy/RemedyView.tsx')).RemedyView }));

type Supplier = NonNullable<SupplierData['supplier']>;

/** What this supplier's label is, why, how sure, and what next. */
export function SupplierPage() {
  const { t } = useTranslation('supplier');
  const { supplier: id } = useParams({ from: '/o/$organisation/suppliers/$supplier' });
  const search = useSearch({ from: '/o/$organisation/suppliers/$supplier' });
  const navigate = useNavigate({ from: '/o/$organisation/suppliers/$supplier' });
  const result = useQuery(SupplierQuery, { variables: { id, ...useAsOf() } });
  const isPast = usePastDay() !== null;
  const supplier = result.data?.supplier ?? null;
  usePolling(result, !isPast && supplier !== null && (supplier.reassessing || supplier.assessment === null), EVERY);
  const tab = tabOf(search.tab);
  const deciding = search.decide !== undefined;
  // The dialog stays mounted when it closes, so the focus returns to the button. While a proposal waits, the address shows that one instead of the form.
  const [decided, setDecided] = useState(false);
  if (deciding && !decided && supplier?.openProposal === null) setDecided(true);
  const { history } = useRouter();
  // Opening adds a history entry and closing goes back to it. A person who opened the address directly has none.
  const pushed = useRef(false);
  const shown = present({ tab: search.tab, group: search.group, asOf: search.asOf });
  const open = () => {
    pushed.current = true;
    void navigate({ search: { ...shown, decide: 'yes' }, resetScroll: false });
  };
  const close = () => {
    // A second press while it closes would leave the supplier.
    if (!deciding) return;
    if (pushed.current) history.back();
    else void navigate({ search: shown, replace: true, resetScroll: false });
  };

  return (
    <>
      {supplier === null && <PageHeader title={t('title')} />}
      <PageQuery result={result} what={t('what')} layout="columns" missing={<NoSuchSupplier />}>
        {(data) =>
          data.supplier === null ? (
            <NoSuchSupplier />
          ) : (
            <>
              <SupplierHeader supplier={data.supplier} onDecide={open} />
              <SupplierTabs supplier={id} current={tab} />
              <Content
                supplier={data.supplier}
                tab={tab}
                group={search.group ?? null}
                until={search.until ?? null}
                onChanged={() => void result.refetch()}
              />
              {isPast && <p className={classes.leftOut}>{t('past.leftOut')}</p>}
              {decided && (
                <Suspense>
                  <DecisionDialog supplier={data.supplier} opened={deciding} onClose={close} />
                </Suspense>
              )}
            </>
          )
        }
      </PageQuery>
    </>
  );
}

interface ContentProps {
  supplier: Supplier;
  tab: SupplierTab;
  group: TimelineGroup | null;
  /** Until when a movement is looked at; null for now. */
  until: string | null;
  /** Called when something was recorded that the whole page shows. */
  onChanged: () => void;
}

function Content({ supplier, tab: asked, group, until, onChanged }: ContentProps) {
  const day = usePastDay();
  const tab = day === null || isOfADay(asked) ? asked : 'result';
  const { id, assessment, openProposal, decisionInForce } = supplier;
  const followed = assessment?.assessedAt ?? '';
  if (tab === 'facts' || tab === 'evidence')
    return <FactsView supplier={id} view={tab} followed={followed} reassessing={supplier.reassessing} />;
  if (tab === 'timeline')
    return (
      <Timeline
        supplier={id}
        group={group}
        followed={`${followed} ${openProposal?.id ?? ''} ${decisionInForce?.id ?? ''}`}
      />
    );
  if (tab === 'moved') return day === null ? null : <Movement supplier={id} from={day} until={until} />;
  if (tab === 'recruitment') {
    return (
      <Suspense fallback={<PageSkeleton layout="rows" />}>
        <SupplierRecruitment supplier={id} />
      </Suspense>
    );
  }
  if (tab === 'contacts')
    return (
      <Suspense fallback={<PageSkeleton layout="rows" />}>
        <SupplierContacts supplier={id} />
      </Suspense>
    );
  if (tab === 'remedy')
    return (
      <Suspense fallback={<PageSkeleton layout="rows" />}>
        <RemedyView supplier={id} onChanged={onChanged} />
      </Suspense>
    );
  return (
    <div className={classes.columns}>
      <Result supplier={supplier} />
      <SidePanels supplier={supplier} />
    </div>
  );
}

function NoSuchSupplier() {
  const { t } = useTranslation('supplier');
  const isPast = usePastDay() !== null;
  const { organisation } = useViewer();
  return (
    <Panel>
      <EmptyState
        title={t(isPast ? 'past.missing' : 'missing.title')}
        text={t(isPast ? 'past.missingText' : 'missing.text')}
        action={
          <Link to="/o/$organisation/suppliers" params={{ organisation }}>
            {t('missing.all')}
          </Link>
        }
      />
    </Panel>
  );
}
