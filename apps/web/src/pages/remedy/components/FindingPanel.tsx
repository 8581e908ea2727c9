import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { DateText, Money, Notice, Panel } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { SeverityBadge } from '../../supplier/components/SeverityBadge.tsx';
import classes from './FindingPanel.module.css';
import { Remedy } from './Remedy.tsx';
import type { Asked } from './RemedyDialog.tsx';

const FindingPanelFragment = graphql(/* GraphQL */ `
  fragment FindingPanel_finding on RemedyFinding {
    ruleId
    title
    siteId
    site
    severity
    open
    responseText
    said
    do
    doNot
    remedies {
      id
      version
      ...Remedy_remedy
    }
    proposed {
      workers
      formerWorkers
      owed {
        minor
        currency
        exponent
      }
      from
      until
    }
  }
`);

interface FindingPanelProps {
  supplier: string;
  finding: FragmentType<typeof FindingPanelFragment>;
  /** Left out for a person who may only read. */
  onAsk?: (asked: Asked) => void;
}

/** A finding with its response, and for each remedy its plan, ledger and acts. */
export function FindingPanel({ supplier, finding: masked, onAsk }: FindingPanelProps) {
  const { t } = useTranslation('remedy');
  const finding = readFragment(FindingPanelFragment, masked);
  const { ruleId, title, siteId, site, severity, open, responseText, said, remedies, proposed } = finding;
  const name = t('finding.name', { title, site });
  const targetOf = (remedy: { id: string; version: number } | null) =>
    siteId === null
      ? null
      : { supplierId: supplier, rule: ruleId, siteId, remedyId: remedy?.id ?? null, version: remedy?.version ?? 0 };
  const first = targetOf(null);
  const ofPlan = targetOf(remedies.at(-1) ?? null);
  return (
    <Panel
      title={name}
      action={open ? <SeverityBadge severity={severity} couldBe={null} /> : <span>{t('finding.closed')}</span>}
    >
      <p>
        <strong>{t('finding.response')}</strong> <span className="pl-alone">{responseText}</span>
        {said !== null && <span className={classes.said}>{t('finding.said', { said })}</span>}
      </p>
      {remedies.length === 0 && (
        <details className={classes.playbook}>
          <summary>{t('finding.playbook')}</summary>
          <p>
            <strong>{t('finding.do')}</strong> {finding.do}
          </p>
          <p>
            <strong>{t('finding.doNot')}</strong> {finding.doNot}
          </p>
        </details>
      )}
      {remedies.length === 0 && onAsk !== undefined && first !== null && (
        <Group gap="xs" className={classes.acts}>
          <Button size="xs" onClick={() => onAsk({ act: 'response', name, target: first })}>
            {t('act.response')}
          </Button>
          <Button size="xs" variant="default" onClick={() => onAsk({ act: 'plan', name, target: first })}>
            {t('act.plan')}
          </Button>
        </Group>
      )}
      {proposed.map((plan) => (
        <Notice key={plan.owed.currency} tone="notice">
          <p>
            {t('proposed.text', { count: plan.workers, former: plan.formerWorkers })} <Money amounts={[plan.owed]} />,{' '}
            <DateText value={plan.from} /> – <DateText value={plan.until} />.
          </p>
          {onAsk !== undefined && ofPlan !== null && (
            <Button
              size="xs"
              variant="default"
              mt="xs"
              onClick={() => onAsk({ act: 'plan', name, target: ofPlan, proposed: plan })}
            >
              {t('proposed.look')}
            </Button>
          )}
        </Notice>
      ))}
      {remedies.map((remedy) => (
        <Remedy key={remedy.id} name={name} target={targetOf(remedy)} remedy={remedy} {...(onAsk ? { onAsk } : {})} />
      ))}
    </Panel>
  );
}
