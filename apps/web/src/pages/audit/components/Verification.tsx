import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { DateText, Notice, SendButton } from '@plumbline/ui';

import { graphql } from '../../../gql/gql.ts';
import { failureOf } from '../../../service/failure.ts';
import { HeadHash } from './HeadHash.tsx';
import classes from './Verification.module.css';

const VerifyAuditLog = graphql(/* GraphQL */ `
  mutation VerifyAuditLog {
    verifyAuditLog {
      intact
      entries
      firstBroken
      text
      findings
      anchored
      accessText
      accessFindings
      ofEvidence
      headHash
      verifiedAt
    }
  }
`);

/** Recomputes the chain from the first entry to the last, compares it with its anchors, and says what was found. */
export function Verification() {
  const { t } = useTranslation('audit');
  const [verify, { data, error, loading }] = useMutation(VerifyAuditLog, { refetchQueries: 'active' });
  const found = data?.verifyAuditLog;
  const run = () => void verify().catch(() => undefined);
  const button = (
    <SendButton variant={found === undefined ? 'filled' : 'default'} loading={loading} onClick={run}>
      {t(found === undefined ? 'verify.submit' : 'verify.again')}
    </SendButton>
  );
  if (error !== undefined) {
    return (
      <Notice tone="problem" action={button}>
        {t('verify.failed', { id: failureOf(error).requestId ?? '' })}
      </Notice>
    );
  }
  if (found === undefined || found === null) return <Notice action={button}>{t('verify.about')}</Notice>;
  return (
    <Notice tone={found.intact ? 'done' : 'problem'} action={button}>
      <p className={classes.text}>{found.text}</p>
      <Findings sentences={found.findings} />
      {found.anchored.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>{t('verify.access', { text: found.accessText })}</p>
      <Findings sentences={found.accessFindings} />
      {found.ofEvidence.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="pl-quiet">
        {t('verify.at')} <DateText value={found.verifiedAt} as="instant" />
      </p>
      {found.intact && <HeadHash hash={found.headHash} />}
    </Notice>
  );
}

function Findings({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul className={classes.findings}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
