import type { TypedDocumentNode } from '@apollo/client';

import { ConfirmDialog, Notice } from '@plumbline/ui';

import { useChange } from '../../../service/use-change.ts';
import classes from './Recruitment.module.css';

interface EndDialogProps<Data, Input> {
  document: TypedDocumentNode<Data, { input: Input }>;
  payloadOf: (data: Data) => {
    readonly userErrors: readonly { readonly field: string | null; readonly message: string }[];
  };
  input: Input;
  title: string;
  text: string;
  /** The verb of the action. */
  confirm: string;
  onEnded: () => void;
  onClose: () => void;
}

/** Asks before a record is ended. */
export function EndDialog<Data, Input>({
  document,
  payloadOf,
  input,
  title,
  text,
  confirm,
  onEnded,
  onClose,
}: EndDialogProps<Data, Input>) {
  const { run, busy, errors } = useChange(document, payloadOf);
  const end = async () => {
    if ((await run(input)) === null) return;
    onEnded();
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      destructive
      busy={busy}
      title={title}
      confirm={confirm}
      onConfirm={() => void end()}
      onClose={onClose}
    >
      <div className={classes.form}>
        {errors.map(({ message }) => (
          <Notice key={message} tone="problem">
            {message}
          </Notice>
        ))}
        <p>{text}</p>
      </div>
    </ConfirmDialog>
  );
}
