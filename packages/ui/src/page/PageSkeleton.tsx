import { useWords } from '../words/words.tsx';
import classes from './PageSkeleton.module.css';

interface PageSkeletonProps {
  /** The layout to expect, so nothing jumps: a table, tiles above panels, a main and a side column, or rows in an existing box. */
  layout?: 'table' | 'tiles' | 'columns' | 'rows';
}

const NINE = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];

/** The shape of the page while it loads. */
export function PageSkeleton({ layout = 'table' }: PageSkeletonProps) {
  const words = useWords();
  return (
    <div role="status" className={classes.skeleton} data-skeleton>
      <span className="pl-hidden">{words('state.loading')}</span>
      {layout === 'table' && (
        <div className={classes.box}>
          <Rows keys={NINE} />
        </div>
      )}
      {layout === 'rows' && (
        <div>
          <Rows keys={NINE.slice(0, 3)} />
        </div>
      )}
      {layout === 'tiles' && (
        <>
          <div className={classes.tiles}>
            {NINE.slice(0, 4).map((key) => (
              <div key={key} className={classes.tile} />
            ))}
          </div>
          <div className={classes.columns}>
            <div className={classes.tall} />
            <div className={classes.tall} />
          </div>
        </>
      )}
      {layout === 'columns' && (
        <div className={classes.columns}>
          <div className={classes.tall} />
          <div className={classes.tall} />
        </div>
      )}
    </div>
  );
}

function Rows({ keys }: { keys: readonly string[] }) {
  return keys.map((key) => (
    <div key={key} className={classes.row}>
      <span className={classes.line} />
      <span className={classes.line} />
      <span className={classes.line} />
    </div>
  ));
}
