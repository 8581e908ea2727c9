import { useQuery } from '@apollo/client/react';
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DateText, Notice, Panel, PersonName, useFormat, useSendingHeld } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { PageQuery } from '../../../service/PageQuery.tsx';
import { useChange } from '../../../service/use-change.ts';
import { ChooseRetention, EvidenceKeepingQuery } from '../redaction-operations.ts';
import { Destruction } from './Destruction.tsx';
import { HoldDialog } from './HoldDialog.tsx';
import classes from './Pages.module.css';

const KeepingFragment = graphql(/* GraphQL */ `
  fragment Keeping_keeping on EvidenceKeeping {
    id
    purpose
    choices {
      purpose
      name
      years
      law
    }
    keptUntil
    destroyedAt
    hold {
      id
      reason
      setBy {
        name
        shortId
        nameNow
      }
      setAt
    }
    liftedHolds {
      id
      reason
      liftReason
      liftedBy {
        name
        shortId
        nameNow
      }
      liftedAt
    }
    viewerCanKeep
    ...Destruction_keeping
  }
`);

/** For how long a file is kept and why, and what holds it longer. Its own operation: the page can be read without it. */
export function KeepingPanel({ evidenceId, onChanged }: { evidenceId: string; onChanged: () => void }) {
  const { t } = useTranslation('redaction');
  const result = useQuery(EvidenceKeepingQuery, { variables: { evidenceId } });
  return (
    <Panel title={t('keep.title')}>
      <PageQuery result={result} what={t('keep.what')} layout="rows">
        {({ evidenceKeeping }) => <Keeping keeping={evidenceKeeping} onChanged={onChanged} />}
      </PageQuery>
    </Panel>
  );
}

function Keeping({
  keeping: masked,
  onChanged,
}: {
  keeping: FragmentType<typeof KeepingFragment>;
  onChanged: () => void;
}) {
  const { t } = useTranslation('redaction');
  const format = useFormat();
  const keeping = readFragment(KeepingFragment, masked);
  const held = useSendingHeld();
  const [asking, setAsking] = useState(false);
  const { run, busy, errors } = useChange(ChooseRetention, ({ chooseRetention }) => chooseRetention);
  const { id, purpose, choices, keptUntil, destroyedAt, hold, liftedHolds, viewerCanKeep } = keeping;
  const chosen = choices.find((each) => each.purpose === purpose);
  if (destroyedAt !== null)
    return (
      <Notice>
        {t('keep.destroyed')} <DateText value={destroyedAt} />
      </Notice>
    );
  const nameOf = (choice: (typeof choices)[number]) =>
    t('keep.choice', { name: choice.name, count: choice.years, law: choice.law });
  return (
    <div className={classes.form}>
      {hold !== null && (
        <Notice tone="notice">
          <strong>{t('keep.held')}</strong> <bdi>{hold.reason}</bdi>{' '}
          <span className="pl-quiet">
            <PersonName person={hold.setBy} />, <DateText value={hold.setAt} />
          </span>
        </Notice>
      )}
      <p>{t(hold === null ? 'keep.until' : 'keep.untilHeld', { day: format.date(keptUntil) })}</p>
      {viewerCanKeep ? (
        <Select
          label={t('keep.purpose')}
          data={choices.map((choice) => ({ value: choice.purpose, label: nameOf(choice) }))}
          value={purpose}
          allowDeselect={false}
          disabled={busy || held !== null}
          description={held ?? undefined}
          onChange={(value) => {
            if (value !== null && value !== purpose) void run({ evidenceId: id, purpose: value }).then(onChanged);
          }}
        />
      ) : (
        chosen !== undefined && <p className="pl-quiet">{nameOf(chosen)}</p>
      )}
      {errors.map(({ message }) => (
        <Notice key={message} tone="problem">
          {message}
        </Notice>
      ))}
      {viewerCanKeep && (
        <div>
          <Button size="xs" variant="default" data-hold onClick={() => setAsking(true)}>
            {t(hold === null ? 'keep.hold' : 'keep.lift')}
          </Button>
        </div>
      )}
      <Destruction keeping={keeping} onChanged={onChanged} />
      {liftedHolds.length > 0 && (
        <details>
          <summary>{t('keep.lifted', { count: liftedHolds.length })}</summary>
          {liftedHolds.map((each) => (
            <div key={each.id} className={classes.text}>
              <p>
                <bdi>{each.reason}</bdi>
              </p>
              <p>
                <bdi>{each.liftReason}</bdi>
              </p>
              {each.liftedBy !== null && each.liftedAt !== null && (
                <p className="pl-quiet">
                  <PersonName person={each.liftedBy} />, <DateText value={each.liftedAt} />
                </p>
              )}
            </div>
          ))}
        </details>
      )}
      {asking && (
        <HoldDialog evidenceId={id} isHeld={hold !== null} onDone={onChanged} onClose={() => setAsking(false)} />
      )}
    </div>
  );
}
