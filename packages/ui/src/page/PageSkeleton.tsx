import { useWords } from '../words/words.tsx';
import classes from './PageSkeleton.module.css';

interface PageSkeletonProps {
  /** The layout that is coming, so that nothing jumps: a table, tiles above panels, or a main and a side column. */
  layout?: 'table' | 'tiles' | 'columns';
}

const NINE = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];

/** The shape of the page while it loads. */
export function PageSkeleton({ layout = 'table' }: PageSkeletonProps) {
  const words = useWords();
  return (
    <div role="status" className={classes.skeleton}>
      <span className="pl-hidden">{words('state.loading')}</span>
      {layout === 'table' && (
        <div className={classes.box}>
          {NINE.map((key) => (
            <div key={key} className={classes.row}>
              <span className={classes.line} />
              <span className={classes.line} />
              <span className={classes.line} />
            </div>
          ))}
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
