import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useWords } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import type { QuestionCard_QuestionFragment, QuestionKind } from '../../../gql/graphql.ts';
import { nameDifference } from '../lib/name-difference.ts';
import { AlikeName } from './AlikeName.tsx';
import classes from './Comparison.module.css';

interface ComparisonProps {
  kind: QuestionKind;
  question: QuestionCard_QuestionFragment;
}

/** Two records side by side. Differences are marked by a word too, not by colour alone. */
export function Comparison({ kind, question }: ComparisonProps) {
  const { t } = useTranslation('review');
  const words = useWords();
  const { organisation } = useViewer();
  const { comparison, candidateSupplierId, supplierId } = question;
  const supplierLink = (id: string, text: string) => (
    <Link to="/o/$organisation/suppliers/$supplier" params={{ organisation, supplier: id }}>
      {text}
    </Link>
  );
  const left = kind === 'LIST_HIT' ? t('compare.supplier') : t('compare.row');
  const right = kind === 'LIST_HIT' ? t('compare.listed') : t('compare.existing');
  const value = (text: string | null) =>
    text === null ? <span className="pl-quiet">{words('value.noData')}</span> : <bdi>{text}</bdi>;
  return (
    <table className={classes.table}>
      <caption className="pl-hidden">{t('compare.caption')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{supplierId === null ? left : supplierLink(supplierId, left)}</th>
          <th scope="col">{candidateSupplierId === null ? right : supplierLink(candidateSupplierId, right)}</th>
          <th scope="col">
            <span className="pl-hidden">{t('compare.differs')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {comparison.map((line, place) => {
          // The names stand in the first line.
          const alike = place === 0 ? nameDifference(line.left ?? '', line.right ?? '') : null;
          return (
            <tr key={line.field} data-differs={comparedAs(line) === 'compare.different' || undefined}>
              <th scope="row">{line.field}</th>
              <td data-side={left}>{alike === null ? value(line.left) : <AlikeName pieces={alike[0]} />}</td>
              <td data-side={right}>{alike === null ? value(line.right) : <AlikeName pieces={alike[1]} />}</td>
              <td className={classes.mark}>{t(comparedAs(line))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A value that only one side has is neither the same nor different. */
function comparedAs({ left, right, differs }: { left: string | null; right: string | null; differs: boolean }) {
  if (left === null || right === null) return 'compare.one-sided';
  return differs ? 'compare.different' : 'compare.equal';
}
