import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import type { RuleEntry_RuleFragment } from '../../../gql/graphql.ts';
import { conditionLines } from '../lib/condition-lines.ts';
import { RuleThresholds } from './RuleThresholds.tsx';
import classes from './RuleText.module.css';

/** Everything about one rule: when it holds, on what authority, what to do and what never to do. */
export function RuleText({ rule }: { rule: RuleEntry_RuleFragment }) {
  const { t } = useTranslation('methodology');
  const format = useFormat();
  const { organisation } = useViewer();
  return (
    <div className={classes.text}>
      {rule.contextOnly && <p className={classes.context}>{t('rule.context')}</p>}
      <section>
        <h4>{t('rule.holdsWhen')}</h4>
        <ul className={classes.conditions}>
          {conditionLines(rule.conditions).map(({ place, depth, text }) => (
            <li key={place} style={{ marginInlineStart: depth * 20 }}>
              {text}
            </li>
          ))}
        </ul>
      </section>
      {rule.thresholds.length > 0 && <RuleThresholds thresholds={rule.thresholds} />}
      <dl className={classes.facts}>
        <Fact name={t('rule.clears')} text={rule.clears} />
        <Fact
          name={t('rule.evidence')}
          text={rule.evidence.length === 0 ? t('rule.notByHand') : format.list([...rule.evidence])}
        />
        <Fact name={t('rule.do')} text={rule.do} />
        <Fact name={t('rule.doNot')} text={rule.doNot} />
        <Fact name={t('rule.protection')} text={t(`rule.protects.${rule.protection}`)} />
        <Fact name={t('rule.inputs')} text={format.list(rule.inputs.map(({ name }) => name))} />
        <Fact name={t('rule.basis')} text={format.list([...rule.basis])} />
        {rule.citations.length > 0 && <Fact name={t('rule.citations')} text={rule.citations.join('; ')} />}
        {rule.ilo.length > 0 && (
          <Fact name={t('rule.ilo')} text={format.list(rule.ilo.map((key) => t(`rule.iloName.${key}`)))} />
        )}
        <Fact name={t('rule.version')} text={t('rule.versionText', { id: rule.id, version: rule.version })} />
      </dl>
      {rule.missing.length > 0 && <p>{t('rule.missing', { editions: format.list([...rule.missing]) })}</p>}
      {rule.openCount === 0 ? (
        rule.missing.length === 0 && (
          <p className="pl-quiet">{t(rule.protection === 'SEALED' ? 'rule.openUntold' : 'rule.openNowhere')}</p>
        )
      ) : (
        <p>
          <Link to="/o/$organisation/suppliers" params={{ organisation }} search={{ flags: [rule.id] }}>
            {t('rule.openAt', { count: rule.openCount, number: format.number(rule.openCount) })}
          </Link>
        </p>
      )}
    </div>
  );
}

function Fact({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
