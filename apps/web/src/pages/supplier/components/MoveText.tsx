import { useTranslation } from 'react-i18next';

import { RiskBadge, type Label } from '@plumbline/ui';

import classes from './MoveText.module.css';

interface MoveTextProps {
  text: string;
  /** Both where the label moved. */
  labelBefore: Label | null;
  labelAfter: Label | null;
  /** A new version of the method moved it: nothing happened at the supplier. */
  isMethodology: boolean;
}

/** What happened: a change of label in the label's own shapes, anything else as its sentence. What a new version of the method moved is folded below its sentence. */
export function MoveText({ text, labelBefore, labelAfter, isMethodology }: MoveTextProps) {
  const { t } = useTranslation('supplier');
  if (labelBefore === null || labelAfter === null || labelBefore === labelAfter) return <bdi>{text}</bdi>;
  const move = (
    <span className={classes.move}>
      <RiskBadge label={labelBefore} /> <span>{t('moved.to')}</span> <RiskBadge label={labelAfter} />
    </span>
  );
  if (!isMethodology) return move;
  return (
    <details>
      <summary>
        <bdi>{text}</bdi>
      </summary>
      {move}
    </details>
  );
}
