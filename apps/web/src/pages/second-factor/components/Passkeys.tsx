import { Button, TextInput } from '@mantine/core';
import { useCallback, useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { SendButton, useFormat } from '@plumbline/ui';

import { formText } from '../../../lib/form-text.ts';
import {
  addPasskey,
  canUsePasskeys,
  readPasskeys,
  removePasskey,
  type Passkeys as Own,
} from '../../../service/passkeys.ts';
import { useAsked } from '../use-asked.ts';
import { FactorProblem } from './FactorProblem.tsx';
import classes from './Passkeys.module.css';

/** The passkeys of a person, which are given in the place of a code; not there where none can be made. */
export function Passkeys({ prove }: { prove: () => Promise<boolean> }) {
  const { t } = useTranslation('second-factor');
  const format = useFormat();
  const [own, setOwn] = useState<Own | null>(null);
  const add = useAsked(addPasskey, prove);
  const remove = useAsked(removePasskey, prove);
  const read = useCallback(async () => {
    const answer = await readPasskeys();
    if ('content' in answer) setOwn(answer.content);
  }, []);
  useEffect(() => void read(), [read]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if ((await add.ask(formText(new FormData(form), 'name'))) === null) return;
    form.reset();
    await read();
  };
  const takeOff = async (id: string) => {
    if ((await remove.ask(id)) !== null) await read();
  };
  const isOffered = own !== null && canUsePasskeys(own.host);
  if (own === null || (!isOffered && own.passkeys.length === 0)) return null;
  return (
    <section className={classes.passkeys}>
      <h2>{t('passkeys.title')}</h2>
      <p>{t('passkeys.text')}</p>
      <ul>
        {own.passkeys.map(({ id, name, createdAt, usedAt }) => (
          <li key={id}>
            <span>
              <span>
                <bdi>{name}</bdi>
              </span>
              <span className="pl-quiet">
                {t(usedAt === null ? 'passkeys.unused' : 'passkeys.used', {
                  made: format.date(createdAt),
                  used: format.date(usedAt ?? createdAt),
                })}
              </span>
            </span>
            <Button variant="default" size="xs" onClick={() => void takeOff(id)}>
              {t('passkeys.remove')}
              <span className="pl-hidden"> {name}</span>
            </Button>
          </li>
        ))}
      </ul>
      <FactorProblem refused={add.refused ?? remove.refused} />
      {isOffered && (
        <form onSubmit={(event) => void submit(event)}>
          <TextInput
            name="name"
            label={t('passkeys.name')}
            description={t('passkeys.nameHelp')}
            maxLength={60}
            autoComplete="off"
            required
            withAsterisk={false}
          />
          <SendButton type="submit" variant="default" loading={add.busy}>
            {t('passkeys.add')}
          </SendButton>
        </form>
      )}
    </section>
  );
}
