import { UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ScoreStretch, useFormat, useOnPaper } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { Waterfall_StepFragment } from '../../../gql/graphql.ts';
import { FlagReferences } from './FlagReferences.tsx';
import { RuleLink } from './RuleLink.tsx';
import { StepControls } from './StepControls.tsx';
import { StepFacts } from './StepFacts.tsx';
import classes from './Waterfall.module.css';

const WaterfallFragment = graphql(/* GraphQL */ `
  fragment Waterfall_step on ScoreStep {
    key
    name
    text
    change
    reached
    ruleId
    facts
    references {
      ...FlagReferences_reference
    }
  }
`);

interface WaterfallTableProps {
  /** Null where its facts are not read from here. */
  supplier: string | null;
  score: number;
  steps: readonly FragmentType<typeof WaterfallFragment>[];
  title: string;
  /** Other places of the supplier, whose facts do not belong here. */
  elsewhere: readonly string[];
}

interface WaterfallProps extends Pick<WaterfallTableProps, 'supplier' | 'steps'> {
  score: number | null;
  /** All sites that were assessed, first the one whose score it is. */
  sites: readonly string[];
}

/** The way from 0 to the score of a supplier, once somebody asks for it. */
export function Waterfall({ score, steps, supplier, sites }: WaterfallProps) {
  const { t } = useTranslation('supplier');
  const [asked, setAsked] = useState(false);
  const printing = useOnPaper();
  const id = useId();
  if (score === null || steps.length === 0) return null;
  const open = asked || printing;
  const [site, ...elsewhere] = sites;
  return (
    <div className={classes.waterfall}>
      <UnstyledButton
        className={classes.toggle}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setAsked(!asked)}
      >
        {t(open ? 'steps.hide' : 'steps.show')}
      </UnstyledButton>
      {open && (
        <div id={id}>
          {elsewhere.length > 0 && <p className="pl-quiet">{t('steps.ofSite', { site })}</p>}
          <WaterfallTable
            title={t('steps.title')}
            score={score}
            steps={steps}
            supplier={supplier}
            elsewhere={elsewhere}
          />
        </div>
      )}
    </div>
  );
}

/** The way from 0 to a score, step by step: a table whose bars are its picture. Each step opens to what it was read from. */
export function WaterfallTable({ title, score, steps: masked, supplier, elsewhere }: WaterfallTableProps) {
  const { t } = useTranslation('supplier');
  const format = useFormat();
  const steps = readFragment(WaterfallFragment, masked);
  return (
    <table className={classes.table}>
      <caption className="pl-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('steps.step')}</th>
          <td className={classes.picture} />
          <th scope="col">{t('steps.change')}</th>
          <th scope="col">{t('steps.reached')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <StepRow key={step.key} step={step} supplier={supplier} elsewhere={elsewhere} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('steps.score')}</th>
          <td className={classes.picture} />
          <td />
          <td>{format.number(score, 2)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

interface StepRowProps {
  step: Waterfall_StepFragment;
  supplier: string | null;
  elsewhere: readonly string[];
}

function StepRow({ step, supplier, elsewhere }: StepRowProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { key, name, text, change, reached, ruleId, facts, references } = step;
  const { organisation, can } = useViewer();
  const isControls = key === 'controls';
  const isCap = key === 'cap' && can('methodology.read');
  const isRead = supplier !== null && (isControls || facts.length > 0);
  const opens = isRead || isCap || references.length > 0 || ruleId !== null;
  const falls = change.startsWith('-');
  const { t } = useTranslation('supplier');
  const format = useFormat();
  const end = Number(reached);
  const start = end - Number(change);
  return (
    <>
      <tr data-step={key}>
        <th scope="row">
          {opens ? (
            <UnstyledButton
              className={classes.step}
              aria-expanded={open}
              aria-controls={id}
              onClick={() => setOpen(!open)}
            >
              {name}
            </UnstyledButton>
          ) : (
            <b>{name}</b>
          )}
          <span className={classes.text}>{text}</span>
        </th>
        <td className={classes.picture}>
          <ScoreStretch from={Math.min(start, end)} to={Math.max(start, end)} falls={falls} />
        </td>
        <td>
          <bdi dir="ltr">{falls ? format.exact(change).replace('-', '−') : `+${format.exact(change)}`}</bdi>
        </td>
        <td>{format.exact(reached)}</td>
      </tr>
      {open && (
        <tr id={id}>
          <td colSpan={4} className={classes.behind}>
            {isRead && isControls && <StepControls supplier={supplier} />}
            {isRead && !isControls && <StepFacts supplier={supplier} keys={facts} elsewhere={elsewhere} />}
            {isCap && (
              <Link to="/o/$organisation/methodology" params={{ organisation }} hash="bands">
                {t('steps.bands')}
              </Link>
            )}
            <FlagReferences references={references} />
            {ruleId !== null && <RuleLink rule={ruleId} />}
          </td>
        </tr>
      )}
    </>
  );
}
