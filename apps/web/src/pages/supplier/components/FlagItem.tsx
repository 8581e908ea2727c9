import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat, useOnPaper } from '@plumbline/ui';

import { Parts } from '../../../frame/Parts.tsx';
import { graphql } from '../../../gql/gql.ts';
import type { FlagItem_FlagFragment } from '../../../gql/graphql.ts';
import type { FlagGroup } from '../lib/flag-groups.ts';
import { FlagAdvice } from './FlagAdvice.tsx';
import { FlagEvidence } from './FlagEvidence.tsx';
import classes from './FlagsPanel.module.css';
import { SeverityBadge } from './SeverityBadge.tsx';

export const FlagFragment = graphql(/* GraphQL */ `
  fragment FlagItem_flag on Flag {
    id
    ruleId
    name
    class
    severity
    couldBe
    assurance
    protection
    contextNote
    subject
    response {
      key
    }
    explanation
    openSince
    ...FlagEvidence_flag
    ...FlagAdvice_flag
  }
`);

type Flag = FlagItem_FlagFragment;

interface FlagItemProps {
  group: FlagGroup<Flag>;
  openAtFirst: boolean;
  statusOf: (id: string) => string | null;
  workOn: (flag: Flag) => ReactNode;
}

/** One indicator: in plain words first, then how sure, and where. It opens to each site with what it rests on and what can be done there. */
export function FlagItem({ group, openAtFirst, statusOf, workOn }: FlagItemProps) {
  const { leading, flags, subjects } = group;
  const [asked, setAsked] = useState(openAtFirst);
  const printing = useOnPaper();
  const id = useId();
  const open = asked || printing;
  return (
    <li className={classes.flag}>
      <div className={classes.severity}>
        <SeverityBadge severity={leading.severity} couldBe={leading.couldBe} />
      </div>
      <div className={classes.body}>
        <h3 className={classes.head}>
          <UnstyledButton
            className={classes.button}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setAsked(!asked)}
          >
            <bdi className={classes.name}>{leading.name}</bdi> <Marks group={group} statusOf={statusOf} />
            <span className={classes.sites}>
              {subjects.map((subject) => (
                <bdi key={subject}>{subject}</bdi>
              ))}
            </span>
            <IconChevronDown className={classes.chevron} size={16} aria-hidden />
          </UnstyledButton>
        </h3>
        {open && (
          <div id={id}>
            {flags.map((flag) => (
              <OneSite key={flag.id} flag={flag} named={flags.length > 1}>
                <FlagEvidence flag={flag} />
                {workOn(flag)}
              </OneSite>
            ))}
            <FlagAdvice flag={leading} />
          </div>
        )}
      </div>
    </li>
  );
}

/** What holds at one site; its name stands above where there are several. */
function OneSite({ flag, named, children }: { flag: Flag; named: boolean; children: ReactNode }) {
  if (!named)
    return (
      <>
        <p className={classes.sentence}>
          <bdi>{flag.explanation}</bdi>
        </p>
        {children}
      </>
    );
  return (
    <section className={classes.site} aria-label={`${flag.name}: ${flag.subject}`}>
      <h4>
        <bdi>{flag.subject}</bdi>
      </h4>
      <p className={classes.sentence}>
        <bdi>{flag.explanation}</bdi>
      </p>
      {children}
    </section>
  );
}

function Marks({ group: { leading, flags }, statusOf }: Pick<FlagItemProps, 'group' | 'statusOf'>) {
  const { t } = useTranslation('supplier');
  const format = useFormat();
  // What is said of one site only stands with that site.
  const same = <Value,>(of: (flag: Flag) => Value): Value | null => {
    const all = new Set(flags.map(of));
    return all.size === 1 ? of(leading) : null;
  };
  const since = same(({ openSince }) => openSince);
  const response = same((flag) => flag.response?.key ?? null);
  const marks = [
    same(({ id }) => statusOf(id)),
    leading.contextNote ?? t(`assurance.${leading.assurance}`),
    leading.protection === 'SUPPLIER' ? t('flags.notForSupplier') : null,
    response === null ? null : t(`response.mark.${response}`),
    since === null ? null : t('flags.since', { date: format.date(since) }),
  ];
  return (
    <span className={classes.marks}>
      <Parts of={marks.filter((mark) => mark !== null)} />
    </span>
  );
}
