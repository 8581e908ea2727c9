import { useFormat } from '../format/FormatProvider.tsx';
import { useWords } from '../words/words.tsx';
import type { Label } from './labels.ts';
import classes from './LabelInForce.module.css';
import { RiskBadge } from './RiskBadge.tsx';

/** The override that a supplier is under. Suspended: the computed label is the one in force. */
export interface LabelOverride {
  readonly state: 'IN_FORCE' | 'SUSPENDED';
  readonly computedLabel: Label;
  /** The last day on which it holds, ISO 8601. */
  readonly until: string;
}

interface LabelInForceProps {
  label: Label;
  override: LabelOverride | null;
  size?: 'normal' | 'large';
}

/** The label in force. Where people have overridden the computed one, that stands beside it, with the last day. */
export function LabelInForce({ label, override, size = 'normal' }: LabelInForceProps) {
  const words = useWords();
  const format = useFormat();
  if (override === null) return <RiskBadge label={label} size={size} />;
  const until = format.date(override.until);
  const text =
    override.state === 'SUSPENDED'
      ? words('band.suspended', { until })
      : words('band.overridden', { until, computed: words(`band.${override.computedLabel}`) });
  return (
    <span className={classes.label}>
      <RiskBadge label={label} size={size} />
      <span className={classes.override} title={text}>
        {text}
      </span>
    </span>
  );
}
