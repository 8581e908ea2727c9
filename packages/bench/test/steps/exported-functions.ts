import ts from 'typescript';
import { parsed } from './patterns-of.ts';

const plainTypes = new Set(['number', 'boolean', 'bigint']);

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** True for a function that takes something other than numbers and booleans. */
function takesMore({ parameters }: { readonly parameters: readonly ts.ParameterDeclaration[] }): boolean {
  return parameters.some(({ type }) => type === undefined || !plainTypes.has(type.getText()));
}

/** Names of exported functions of a source that may be given text, and of its exported classes. */
export function exportedReadersOf(file: string): string[] {
  return parsed(file).statements.flatMap((node): string[] => {
    if (!isExported(node)) return [];
    if (ts.isFunctionDeclaration(node)) return takesMore(node) ? [node.name?.text ?? ''] : [];
    if (ts.isClassDeclaration(node)) return [node.name?.text ?? ''];
    if (!ts.isVariableStatement(node)) return [];
    return node.declarationList.declarations.flatMap(({ name, initializer }) =>
      initializer !== undefined && ts.isArrowFunction(initializer) && takesMore(initializer) ? [name.getText()] : [],
    );
  });
}
