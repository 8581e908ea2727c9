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
    place
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
  /** All sites that were assessed, first the one whose score it is: the facts of the others do not belong here. */
  sites: readonly string[];
}

interface WaterfallProps extends Pick<WaterfallTableProps, 'supplier' | 'steps' | 'sites'> {
  score: number | null;
}

/** The way from 0 to the score of a supplier, once somebody asks for it. */
export function Waterfall({ score, steps, supplier, sites }: WaterfallProps) {
  const { t } = useTranslation('supplier');
  const [asked, setAsked] = useState(false);
  const printing = useOnPaper();
  const id = useId();
  if (score === null || steps.length === 0) return null;
  const open = asked || printing;
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
          {sites.length > 1 && <p className="pl-quiet">{t('steps.ofSite', { site: sites[0] })}</p>}
          <WaterfallTable title={t('steps.title')} score={score} steps={steps} supplier={supplier} sites={sites} />
        </div>
      )}
    </div>
  );
}

/** The way from 0 to a score, step by step: a table whose bars are its picture. Each step opens to what it was read from. */
export function WaterfallTable({ title, score, steps: masked, supplier, sites }: WaterfallTableProps) {
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
          <StepRow key={step.key} step={step} supplier={supplier} sites={sites} />
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

function withSign(exact: string): string {
  return exact.startsWith('-') ? exact.replace('-', '−') : `+${exact}`;
}

interface StepRowProps extends Pick<WaterfallTableProps, 'supplier' | 'sites'> {
  step: Waterfall_StepFragment;
}

function StepRow({ step, supplier, sites }: StepRowProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { key, name, text, change, reached, ruleId, place, facts, references } = step;
  const { organisation, can } = useViewer();
  const isControls = key === 'controls';
  const isCap = key === 'cap' && can('methodology.read');
  const isRead = supplier !== null && (isControls || facts.length > 0);
  const opens = isRead || isCap || references.length > 0 || ruleId !== null;
  const elsewhere = sites.filter((each) => each !== (place ?? sites[0]));
  const falls = change.startsWith('-');
  const moves = Number(change) !== 0;
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
          {moves && <ScoreStretch from={Math.min(start, end)} to={Math.max(start, end)} falls={falls} />}
        </td>
        <td>
          <bdi dir="ltr">{moves ? withSign(format.exact(change)) : format.number(0)}</bdi>
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
