import { Button } from '@mantine/core';

import { useWords } from '../words/words.tsx';
import classes from './State.module.css';

interface ErrorStateProps {
  /** What could not be shown, as the subject of a sentence: "The suppliers". */
  what: string;
  /** Names the failed request in the operator's log. */
  requestId?: string | undefined;
  onRetry?: () => void;
}

/** An error that the reader cannot correct: says what failed, gives the request id, offers another try. */
export function ErrorState({ what, requestId, onRetry }: ErrorStateProps) {
  const words = useWords();
  return (
    <div className={classes.state} role="alert">
      <h2 className={classes.title}>{words('state.errorTitle')}</h2>
      <p className={classes.text}>{words('state.errorText', { what })}</p>
      {requestId !== undefined && <p className={classes.request}>{words('state.requestId', { id: requestId })}</p>}
      {onRetry !== undefined && (
        <Button className={classes.action} variant="default" onClick={onRetry}>
          {words('state.retry')}
        </Button>
      )}
    </div>
  );
}
