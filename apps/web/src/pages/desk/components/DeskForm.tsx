import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, SendButton, useFormat } from '@plumbline/ui';

import { KeyName } from '../../../frame/KeyName.tsx';
import { NumbersChecked } from '../../../frame/NumbersChecked.tsx';
import { useViewer } from '../../../frame/viewer.tsx';
import type { DecisionForm_FormFragment, DecisionKind, SeenDecisionsInput } from '../../../gql/graphql.ts';
import { useKept } from '../../../lib/use-kept.ts';
import { ChecklistStep } from '../../decisions/components/ChecklistStep.tsx';
import { ReasonStep } from '../../decisions/components/ReasonStep.tsx';
import type { OpenFlag } from '../../decisions/lib/conditions.ts';
import type { Draft } from '../../decisions/lib/draft.ts';
import { KINDS } from '../../decisions/lib/kinds.ts';
import { useDecision } from '../../decisions/use-decision.ts';
import { SEND } from '../lib/desk-keys.ts';
import { useDeskKeys } from '../use-desk-keys.ts';
import classes from './DeskForm.module.css';
import type { Done } from './JustNow.tsx';

interface DeskFormProps {
  supplierId: string;
  supplierName: string;
  /** What stands about the supplier, as it is shown. */
  seen: SeenDecisionsInput;
  flags: readonly OpenFlag[];
  form: DecisionForm_FormFragment;
  /** It is among those that need a decision. */
  counted: boolean;
  /** Whose case opens next; null where it is not known. */
  nextName: string | null;
  /** It is the last one in the queue. */
  isLast: boolean;
  keysOn: boolean;
  /** The kind that was chosen by its key; null once it is taken. */
  chosen: DecisionKind | null;
  /** Called once what the kind asks for can be written, and where the kind cannot be chosen. */
  onTaken: () => void;
  /** Called with what the service says where something else was decided or proposed meanwhile. */
  onOvertaken: (message: string | null) => void;
  onDecided: (done: Done) => void;
}

/** The decision in one column: the kinds with their keys, the do-no-harm questions before the reason, and what is written stays until it is sent. */
export function DeskForm({
  supplierId,
  supplierName,
  seen,
  flags,
  form,
  counted,
  nextName,
  isLast,
  keysOn,
  chosen,
  onTaken,
  onOvertaken,
  onDecided,
}: DeskFormProps) {
  const { t } = useTranslation('desk');
  const { t: say } = useTranslation('decisions');
  const format = useFormat();
  const { me, organisation } = useViewer();
  const kept = useKept<Draft>([me.id, 'decision', organisation, supplierId]);
  const decision = useDecision({ supplierId, seen, flags, form, kept });
  const { draft, option, offered, errors, setErrors, fields, numbersFound, loading, change } = decision;
  const element = useRef<HTMLFormElement>(null);
  const below = useRef<HTMLDivElement>(null);

  useEffect(() => {
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);
  // A kind that was chosen by its key leads to what it asks for, before another key can be pressed.
  const [byKey, setByKey] = useState(0);
  useLayoutEffect(() => {
    if (chosen === null) return;
    if (!form.kinds.some(({ kind }) => kind === chosen)) {
      onTaken();
      return;
    }
    change({ kind: chosen });
    setErrors({});
    setByKey((before) => before + 1);
  }, [chosen]);
  useLayoutEffect(() => {
    if (byKey === 0) return;
    // A hold asks first which shipments.
    const which = below.current?.querySelector<HTMLElement>('input[type="radio"]') ?? null;
    const written = [...(below.current?.querySelectorAll<HTMLTextAreaElement>('textarea') ?? [])];
    (which ?? written.find(({ value }) => value === '') ?? written[0])?.focus();
    onTaken();
  }, [byKey]);
  // By the button, which holds back what cannot be sent.
  useDeskKeys({ [SEND]: () => element.current?.querySelector<HTMLElement>('[type="submit"]')?.click() });

  const send = async () => {
    if (loading) return;
    const missing = { ...decision.missing('kind'), ...decision.missing('answers') };
    setErrors(missing);
    if (Object.keys(missing).length > 0) return;
    const { decision: made, refused } = await decision.send();
    onOvertaken(refused['supplierId'] ?? null);
    if (made === null) return;
    const waits = made.state === 'PROPOSED';
    const isHeld = made.state === 'HELD';
    onDecided({
      // Who made a hold does not take it back.
      decisions: isHeld ? [] : [{ id: made.id, version: made.version, waits }],
      counted: counted ? 1 : 0,
      supplier: { id: supplierId, name: supplierName },
      text: t(isHeld ? 'done.held' : waits ? 'done.proposed' : 'done.recorded', {
        name: supplierName,
        kind: made.kindText,
      }),
    });
  };
  const { '': failed, supplierId: aboutSupplier, kind: aboutKind } = errors;
  const problem = failed ?? aboutSupplier ?? aboutKind;
  return (
    <form
      ref={element}
      className={classes.form}
      noValidate
      onKeyDown={(event) => {
        // Enter in a field of one line would send the form; only the button and its key decide.
        const isSent = event.ctrlKey || event.metaKey;
        if (event.key === 'Enter' && !isSent && event.target instanceof HTMLInputElement) event.preventDefault();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Kinds form={form} chosen={draft.kind} keysOn={keysOn} onChoose={(kind) => change({ kind })} />
      {problem !== undefined && <Notice tone="problem">{problem}</Notice>}
      {option !== undefined && (
        <div ref={below} className={classes.fields}>
          {form.disclosedOn !== null && option.needsChecklist && (
            <Notice tone="notice">{say('form.disclosed', { date: format.date(form.disclosedOn) })}</Notice>
          )}
          {option.needsChecklist && <ChecklistStep {...fields} />}
          <ReasonStep {...fields} option={option} offered={offered} />
          {numbersFound && (
            <NumbersChecked checked={draft.numbersChecked} onChange={(numbersChecked) => change({ numbersChecked })} />
          )}
        </div>
      )}
      <div className={classes.send}>
        <SendButton
          type="submit"
          fullWidth
          loading={loading}
          {...(keysOn ? { rightSection: <KeyName name={t('keys.send')} /> } : {})}
        >
          {option?.needsApproval === true ? t('decision.proposeAndNext') : t('decision.decideAndNext')}
        </SendButton>
      </div>
      <p className="pl-quiet">
        {isLast ? t('decision.last') : nextName !== null && t('decision.opens', { name: nextName })}{' '}
        {t('decision.silent')}
      </p>
    </form>
  );
}

function whenInForce({
  needsLots,
  needsApproval,
}: DecisionForm_FormFragment['kinds'][number]): 'form.directHold' | 'form.needsApproval' | 'form.direct' {
  if (needsLots) return 'form.directHold';
  return needsApproval ? 'form.needsApproval' : 'form.direct';
}

interface KindsProps {
  form: DecisionForm_FormFragment;
  chosen: Draft['kind'];
  keysOn: boolean;
  onChoose: (kind: DecisionKind) => void;
}

/** All kinds, always at the same key; what is not offered says why. */
function Kinds({ form, chosen, keysOn, onChoose }: KindsProps) {
  const { t } = useTranslation('desk');
  const { t: say } = useTranslation('decisions');
  return (
    <fieldset className={classes.kinds}>
      <legend className="pl-hidden">{say('form.kind')}</legend>
      {KINDS.map((kind, at) => {
        const offered = form.kinds.find((each) => each.kind === kind);
        const shut = form.notOffered.find((each) => each.kind === kind);
        const name = offered?.name ?? shut?.name;
        if (name === undefined) return null;
        return (
          <label
            key={kind}
            className={classes.kind}
            data-chosen={kind === chosen || undefined}
            data-shut={offered === undefined || undefined}
          >
            <input
              type="radio"
              name="kind"
              value={kind}
              checked={kind === chosen}
              disabled={offered === undefined}
              onChange={() => onChoose(kind)}
            />
            <span>
              <b>
                <bdi>{name}</bdi>
              </b>
              <small>
                {offered === undefined ? (
                  <bdi>{shut?.why}</bdi>
                ) : (
                  [t(`kind.${kind}`), say(whenInForce(offered))].join(' ')
                )}
              </small>
            </span>
            {keysOn && <KeyName name={String(at)} />}
          </label>
        );
      })}
    </fieldset>
  );
}
