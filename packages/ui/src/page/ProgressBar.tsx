import classes from './ProgressBar.module.css';

interface ProgressBarProps {
  /** What goes on, for screen readers. */
  label: string;
  /** Of one. */
  share: number;
  /** A line, for the edge of something. */
  thin?: boolean;
}

/** How far something is, as a bar; the words beside it are the caller's. */
export function ProgressBar({ label, share, thin = false }: ProgressBarProps) {
  const percent = Math.round(Math.min(Math.max(share, 0), 1) * 100);
  return (
    <div
      className={classes.track}
      data-thin={thin || undefined}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <div className={classes.fill} style={{ width: `${percent}%` }} />
    </div>
  );
}
