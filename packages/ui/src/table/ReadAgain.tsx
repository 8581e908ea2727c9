import { Button } from '@mantine/core';

import { Notice } from '../page/Notice.tsx';
import { useWords } from '../words/words.tsx';

/** Shown in place of the next rows when they could not be loaded. */
export function ReadAgain({ onReadAgain }: { onReadAgain: () => void }) {
  const words = useWords();
  return (
    <Notice
      tone="problem"
      action={
        <Button variant="default" size="compact-sm" onClick={onReadAgain}>
          {words('state.retry')}
        </Button>
      }
    >
      {words('table.unread')}
    </Notice>
  );
}
