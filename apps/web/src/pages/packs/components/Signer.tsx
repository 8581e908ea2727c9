import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DateText, Panel } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { Fingerprint } from '../../keys/Fingerprint.tsx';
import classes from './Packs.module.css';

const SignerFragment = graphql(/* GraphQL */ `
  fragment Signer_signer on PackSigner {
    organisationId
    name
    nameSince
    key {
      fingerprint
      madeAt
    }
  }
`);

/** What a verification of a pack says first of who signed it, for its recipients to compare. */
export function Signer({ signer }: { signer: FragmentType<typeof SignerFragment> }) {
  const { t } = useTranslation('packs');
  const { organisationId, name, nameSince, key } = readFragment(SignerFragment, signer);
  return (
    <Panel title={t('signer.title')} note={t('signer.note')}>
      <dl className={classes.facts}>
        <div>
          <dt>{t('signer.fingerprint')}</dt>
          <dd>
            {key === null ? (
              t('signer.none')
            ) : (
              <>
                <Fingerprint digits={key.fingerprint} />
                <Copy digits={key.fingerprint} />
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('signer.organisation')}</dt>
          <dd>
            <code dir="ltr">{organisationId}</code>
          </dd>
        </div>
        <div>
          <dt>{t('signer.name')}</dt>
          <dd>
            <bdi>{name}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('signer.nameSince')}</dt>
          <dd>
            <DateText value={nameSince} as="instant" />
          </dd>
        </div>
      </dl>
    </Panel>
  );
}

function Copy({ digits }: { digits: string }) {
  const { t } = useTranslation('packs');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(digits);
    setCopied(true);
  };
  return (
    <Button className={classes.copy} variant="default" size="xs" aria-live="polite" onClick={() => void copy()}>
      {t(copied ? 'signer.copied' : 'signer.copy')}
    </Button>
  );
}
