import { NumberInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { CopyOnce, DateText, Notice, Panel, SendButton } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { errorsByField } from '../../../lib/field-errors.ts';
import { useChange } from '../../../service/use-change.ts';
import { MakePackLink, RevokePackLink } from '../packs-operations.ts';
import classes from './Packs.module.css';

const PackLinksFragment = graphql(/* GraphQL */ `
  fragment PackLinks_link on PackLink {
    id
    recipient
    expiresAt
    revokedAt
    downloads
    isOpen
    viewerCanRevoke
  }
`);

/** Days that are offered first. */
const USUAL_DAYS = 14;

interface PackLinksProps {
  packId: string;
  recipient: string;
  canMake: boolean;
  mostDays: number;
  links: readonly FragmentType<typeof PackLinksFragment>[];
  onChanged: () => void;
}

/** Links by which named recipients fetch the pack, and a new one. */
export function PackLinks({ packId, recipient, canMake, mostDays, links, onChanged }: PackLinksProps) {
  const { t } = useTranslation('packs');
  const revoke = useChange(RevokePackLink, (data) => data.revokePackLink);
  const end = async (packLinkId: string) => {
    if ((await revoke.run({ packLinkId })) !== null) onChanged();
  };
  return (
    <Panel title={t('links.title')} note={t('links.note')}>
      <div className={classes.form}>
        {links.length > 0 && (
          <ul className={classes.list}>
            {readFragment(PackLinksFragment, links).map((link) => (
              <li key={link.id}>
                <span>
                  <b>
                    <bdi>{link.recipient}</bdi>
                  </b>{' '}
                  <span className="pl-quiet">
                    {link.revokedAt !== null ? t('links.revoked') : link.isOpen ? t('links.until') : t('links.ended')}{' '}
                    <DateText value={link.revokedAt ?? link.expiresAt} />
                    {'. '}
                    {t('links.downloads', { count: link.downloads })}
                  </span>
                </span>
                {link.viewerCanRevoke && (
                  <SendButton size="xs" variant="default" loading={revoke.busy} onClick={() => void end(link.id)}>
                    {t('links.revoke')}
                    <span className="pl-hidden"> {link.recipient}</span>
                  </SendButton>
                )}
              </li>
            ))}
          </ul>
        )}
        {revoke.errors.map(({ message }) => (
          <Notice key={message} tone="problem">
            {message}
          </Notice>
        ))}
        {canMake && <NewLink packId={packId} recipient={recipient} mostDays={mostDays} onMade={onChanged} />}
      </div>
    </Panel>
  );
}

type NewLinkProps = Pick<PackLinksProps, 'packId' | 'recipient' | 'mostDays'> & { onMade: () => void };

function NewLink({ packId, recipient: first, mostDays, onMade }: NewLinkProps) {
  const { t } = useTranslation('packs');
  const [recipient, setRecipient] = useState(first);
  const [days, setDays] = useState<string | number>(USUAL_DAYS);
  const [address, setAddress] = useState<string | null>(null);
  const { run, busy, errors } = useChange(MakePackLink, (data) => data.makePackLink);
  const problems = errorsByField(errors.map((error) => ({ code: '', ...error })));
  const make = async (event: FormEvent) => {
    event.preventDefault();
    const made = await run({ packId, recipient, days: Number(days) });
    if (made === null) return;
    setAddress(made.address ?? null);
    onMade();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void make(event)}>
      <TextInput
        label={t('links.for')}
        value={recipient}
        error={problems['recipient']}
        onChange={({ currentTarget }) => setRecipient(currentTarget.value)}
      />
      <NumberInput
        label={t('links.days')}
        min={1}
        max={mostDays}
        value={days}
        error={problems['days']}
        onChange={setDays}
      />
      {problems[''] !== undefined && <Notice tone="problem">{problems['']}</Notice>}
      <div className={classes.actions}>
        <SendButton type="submit" variant="default" loading={busy}>
          {t('links.make')}
        </SendButton>
      </div>
      {address !== null && <CopyOnce label={t('links.address')} value={address} />}
    </form>
  );
}
