import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
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
}

/** One flag: in plain words first, then its rule, its indicator, how sure. Opens in place. */
export function FlagItem({ flag: masked, openAtFirst }: FlagItemProps) {
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
            <span className={classes.name}>{flag.name}</span> <Marks flag={flag} />
            <IconChevronDown className={classes.chevron} size={16} aria-hidden />
          </UnstyledButton>
        </h3>
        {open && (
          <div id={id}>
            <p className={classes.sentence}>{flag.explanation}</p>
            <FlagDetails flag={flag} />
          </div>
        )}
      </div>
    </li>
  );
}

function Marks({ flag }: { flag: FlagItem_FlagFragment }) {
  const { t } = useTranslation('supplier');
  const format = useFormat();
  const marks = [
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
