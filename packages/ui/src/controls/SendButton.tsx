import { Button, type ButtonProps, type ElementProps } from '@mantine/core';
import { createContext, use, useId, type MouseEvent, type ReactNode } from 'react';

import classes from './SendButton.module.css';

const Held = createContext<string | null>(null);

/** Says to every button below that sends something why nothing can be sent now; null while it can. */
export function SendingHeld({ why, children }: { why: string | null; children: ReactNode }) {
  return <Held value={why}>{children}</Held>;
}

/** Why nothing can be sent now, for what is no `SendButton`; null while it can. */
export function useSendingHeld(): string | null {
  return use(Held);
}

interface SendButtonProps extends ButtonProps, ElementProps<'button', keyof ButtonProps> {
  /** The reason stands beside the button; elsewhere it is read out, and shown under the pointer. */
  saysWhy?: boolean;
}

/** A button that changes something at the service. While nothing can be sent it is grey and says why, keeps the focus, and does nothing; it comes back by itself. */
export function SendButton({ onClick, saysWhy, ...button }: SendButtonProps) {
  const why = useSendingHeld();
  const id = useId();
  const held = {
    'data-disabled': true,
    'aria-disabled': true,
    'aria-describedby': id,
    title: why ?? undefined,
    // Keeps a form from being sent, by Enter too.
    onClick: (event: MouseEvent) => event.preventDefault(),
  };
  return (
    <>
      <Button {...button} {...(why === null ? { onClick } : held)} />
      {why !== null && (
        <span id={id} className={(saysWhy ?? button.type === 'submit') ? classes.why : 'pl-hidden'}>
          {why}
        </span>
      )}
    </>
  );
}
