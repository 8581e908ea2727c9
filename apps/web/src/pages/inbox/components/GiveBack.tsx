import { useTranslation } from 'react-i18next';

import { ConfirmDialog, Notice } from '@plumbline/ui';

import { graphql } from '../../../gql/gql.ts';
import type { InboxQuery } from '../../../gql/graphql.ts';
import { useChange } from '../../../service/use-change.ts';
import { useRefusalText } from '../../answer/lib/use-refusal-text.ts';

const GiveRequestBack = graphql(/* GraphQL */ `
  mutation GiveRequestBack($input: GiveRequestBackInput!) {
    giveRequestBack(input: $input) {
      inbox {
        id
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

interface GiveBackProps {
  request: Pick<InboxQuery['inbox'][number], 'id' | 'buyerName'>;
  onClose: () => void;
}

/** Asks before a request is given back that was added to the wrong organisation. */
export function GiveBack({ request: { id, buyerName: buyer }, onClose }: GiveBackProps) {
  const { t } = useTranslation('inbox');
  const textOf = useRefusalText();
  const give = useChange(GiveRequestBack, (data) => data.giveRequestBack);
  const [problem] = give.errors;
  const confirm = async () => {
    if ((await give.run({ inboxRequestId: id })) !== null) onClose();
  };
  return (
    <ConfirmDialog
      opened
      destructive
      title={t('giveBack.title', { buyer })}
      confirm={t('giveBack.confirm')}
      busy={give.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      {problem !== undefined && <Notice tone="problem">{textOf(problem)}</Notice>}
      {t('giveBack.text', { buyer })}
    </ConfirmDialog>
  );
}
