import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat, useMedia } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { FlagItem_FlagFragment } from '../../../gql/graphql.ts';
import { FlagDetails } from './FlagDetails.tsx';
import classes from './FlagsPanel.module.css';
import { SeverityBadge } from './SeverityBadge.tsx';

const FlagFragment = graphql(/* GraphQL */ `
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
    ilo
    openSince
    ...FlagDetails_flag
  }
`);

interface FlagItemProps {
  flag: FragmentType<typeof FlagFragment>;
  openAtFirst: boolean;
  /** Where it stands, if somebody works on it. */
  status?: string | null;
  /** What was and can be done about it. */
  work?: ReactNode;
}

/** One flag: in plain words first, then its rule, its indicator, how sure. Opens in place. */
export function FlagItem({ flag: masked, openAtFirst, status = null, work }: FlagItemProps) {
  const flag = readFragment(FlagFragment, masked);
  const [asked, setAsked] = useState(openAtFirst);
  const printing = useMedia('print');
  const id = useId();
  const open = asked || printing;
  return (
    <li className={classes.flag}>
      <div className={classes.severity}>
        <SeverityBadge severity={flag.severity} couldBe={flag.couldBe} />
      </div>
      <div className={classes.body}>
        <h3 className={classes.head}>
          <UnstyledButton
            className={classes.button}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setAsked(!asked)}
          >
            <span className={classes.name}>{flag.name}</span> <Marks flag={flag} status={status} />
            <IconChevronDown className={classes.chevron} size={16} aria-hidden />
          </UnstyledButton>
        </h3>
        {open && (
          <div id={id}>
            <p className={classes.sentence}>{flag.explanation}</p>
            <FlagDetails flag={flag} />
            {work}
          </div>
        )}
      </div>
    </li>
  );
}

function Marks({ flag, status }: { flag: FlagItem_FlagFragment; status: string | null }) {
  const { t } = useTranslation('supplier');
  const format = useFormat();
  const marks = [
    status,
    flag.ruleId,
    ...flag.ilo,
    flag.contextNote ?? t(`assurance.${flag.assurance}`),
    flag.protection === 'SUPPLIER' ? t('flags.notForSupplier') : null,
    flag.response === null ? null : t(`response.mark.${flag.response.key}`),
    flag.subject,
    flag.openSince === null ? null : t('flags.since', { date: format.date(flag.openSince) }),
  ];
  return <span className={classes.marks}>{marks.filter((mark) => mark !== null).join(' · ')}</span>;
}
