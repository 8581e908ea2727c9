import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Panel, useFormat, useOnPaper } from '@plumbline/ui';

import { KeyName } from '../../../frame/KeyName.tsx';
import { Parts } from '../../../frame/Parts.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { CaseFlag_FlagFragment } from '../../../gql/graphql.ts';
import { SeverityBadge } from '../../supplier/components/SeverityBadge.tsx';
import { foldedFlags } from '../lib/case-flags.ts';
import { useDeskKeys } from '../use-desk-keys.ts';
import classes from './CaseFlags.module.css';

const CaseFlagFragment = graphql(/* GraphQL */ `
  fragment CaseFlag_flag on Flag {
    id
    ruleId
    name
    severity
    couldBe
    assurance
    contextNote
    subject
    explanation
    clears
    do
    doNot
    response {
      key
    }
  }
`);

/** Flags that are shown before the others are asked for. */
const LEADING = 3;

interface CaseFlagsProps {
  flags: readonly FragmentType<typeof CaseFlagFragment>[];
  keysOn: boolean;
}

/** The flags of a case, the gravest first, each once with its sites; the first one is open. Inputs and sources stand on the whole page. */
export function CaseFlags({ flags: masked, keysOn }: CaseFlagsProps) {
  const { t } = useTranslation('desk');
  const { t: say } = useTranslation('supplier');
  const format = useFormat();
  const [asked, setAsked] = useState(false);
  const printing = useOnPaper();
  const all = asked || printing;
  const flags = foldedFlags(readFragment(CaseFlagFragment, masked));
  const further = flags.length - LEADING;
  useDeskKeys({ f: further > 0 ? () => setAsked(!asked) : undefined }, keysOn);
  return (
    <Panel
      title={say('flags.title')}
      note={t('flags.note', { count: flags.length, number: format.number(flags.length) })}
      action={
        further > 0 && (
          <button type="button" className={classes.toggle} aria-expanded={all} onClick={() => setAsked(!asked)}>
            {all ? t('flags.fewer') : t('flags.more', { count: further, number: format.number(further) })}{' '}
            {keysOn && <KeyName name="F" />}
          </button>
        )
      }
    >
      {flags.length === 0 ? (
        <p className="pl-quiet">{say('flags.none')}</p>
      ) : (
        <ul>
          {(all ? flags : flags.slice(0, LEADING)).map(({ flag, subjects }, index) => (
            <CaseFlag key={flag.id} flag={flag} subjects={subjects} openAtFirst={index === 0} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

interface CaseFlagProps {
  flag: CaseFlag_FlagFragment;
  subjects: readonly string[];
  openAtFirst: boolean;
}

function CaseFlag({ flag, subjects, openAtFirst }: CaseFlagProps) {
  const { t } = useTranslation('supplier');
  const [asked, setAsked] = useState(openAtFirst);
  const printing = useOnPaper();
  const id = useId();
  const open = asked || printing;
  const marks = [
    flag.contextNote ?? t(`assurance.${flag.assurance}`),
    flag.response === null ? null : t(`response.mark.${flag.response.key}`),
  ].filter((mark) => mark !== null);
  return (
    <li className={classes.flag}>
      <div>
        <SeverityBadge severity={flag.severity} couldBe={flag.couldBe} />
      </div>
      <div className={classes.body}>
        <h3 className={classes.head}>
          <button
            type="button"
            className={classes.name}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setAsked(!asked)}
          >
            <b>
              <bdi>{flag.name}</bdi>
            </b>{' '}
            <span className="pl-quiet">
              <Parts of={marks} />
            </span>
          </button>
        </h3>
        <ul className={classes.sites}>
          {subjects.map((subject) => (
            <li key={subject}>
              <bdi>{subject}</bdi>
            </li>
          ))}
        </ul>
        {open && (
          <div id={id}>
            <p>
              <bdi>{flag.explanation}</bdi>
            </p>
            <dl className={classes.actions}>
              <div>
                <dt>{t('flags.clears')}</dt>
                <dd>
                  <bdi>{flag.clears}</bdi>
                </dd>
              </div>
              <div>
                <dt>{t('flags.do')}</dt>
                <dd>
                  <bdi>{flag.do}</bdi>
                </dd>
              </div>
              <div>
                <dt>{t('flags.doNot')}</dt>
                <dd>
                  <bdi>{flag.doNot}</bdi>
                </dd>
              </div>
            </dl>
          </div>
        )}
      </div>
    </li>
  );
}
