import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

import { useFormat } from '@plumbline/ui';

import { useViewer } from '../../frame/viewer.tsx';
import { PartPrinted } from './PartPrinted.tsx';
import classes from './PrintHead.module.css';

/** Heads what is printed: whose it is, and of when. Nobody sees it on a screen. */
export function PrintHead() {
  const { viewer } = useViewer();
  const format = useFormat();
  const [at, setAt] = useState(() => new Date());
  useEffect(() => {
    // The page may have been open for hours. What is printed waits for nothing, so the time is there at once.
    const onPrint = () => flushSync(() => setAt(new Date()));
    window.addEventListener('beforeprint', onPrint);
    return () => window.removeEventListener('beforeprint', onPrint);
  }, []);
  return (
    <>
      <p className={classes.head} data-print-head>
        <bdi>{viewer.organisation.name}</bdi>
        <span>Plumbline</span>
        <time dateTime={at.toISOString()}>{format.instantWithZone(at)}</time>
      </p>
      <PartPrinted />
    </>
  );
}
