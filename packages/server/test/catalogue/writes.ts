import { dirname, join } from 'node:path/posix';
import ts from 'typescript';

/** Texts of the server's files, by their path below `packages/server/src`. */
export type Sources = ReadonlyMap<string, string>;

/** One place where a table is written. */
export interface Write {
  readonly file: string;
  readonly line: number;
  /** Null if the table cannot be determined. */
  readonly table: string | null;
  readonly statement: string;
}

/** A statement that names its table, or takes the name from an expression. */
const STATEMENT =
  /\b(?<verb>INSERT\s+INTO|(?<!\b(?:FOR|DO|KEY)\s+)UPDATE|DELETE\s+FROM|TRUNCATE(?:\s+TABLE)?|MERGE\s+INTO|COPY)\s+(?:ONLY\s+)?(?<table>[a-z_][a-z_.]*|\$\{[^}]*\})/gi;
/** A statement that ends before its table, which is added in another way. */
const CUT_OFF = /(?:INSERT\s+INTO|(?<!\b(?:FOR|DO|KEY)\s+)\bUPDATE|DELETE\s+FROM|MERGE\s+INTO)\s*$/;
const TEMPORARY = /CREATE\s+TEMP\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?(?<table>[a-z_]+|\$\{[^}]*\})/gi;
/** Methods of TypeORM that write rows of the entity or table in their first argument. */
const WRITING = new Set(['insert', 'update', 'upsert', 'delete', 'save', 'increment', 'decrement', 'clear']);

/** A function that writes to the table that it gets as a parameter. */
interface Writer {
  readonly name: string;
  readonly place: number;
}

interface Parsed {
  readonly file: string;
  readonly tree: ts.SourceFile;
}

/** Every place in the sources that writes to one of the tables, or to one that cannot be determined. */
export function writesIn(sources: Sources, tables: ReadonlySet<string>): Write[] {
  const parsed = [...sources].map(([file, text]) => ({
    file,
    tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true),
  }));
  const entities = new Map(parsed.flatMap(entitiesOf));
  const writers: Writer[] = [];
  const found = parsed.flatMap((source) => statementsOf(source, tables, writers));
  return [
    ...found,
    ...parsed.flatMap((source) => callsOf(source, tables, writers)),
    ...parsed.flatMap((source) => usesOf(source, entities)),
  ];
}

function nodesOf(tree: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return nodes;
}

function at({ file, tree }: Parsed, node: ts.Node): Pick<Write, 'file' | 'line'> {
  return { file, line: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1 };
}

/** The text of a string; expressions in it appear as `${...}`. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return (
    node.head.text + node.templateSpans.map((span) => `\${${span.expression.getText()}}${span.literal.text}`).join('')
  );
}

function statementsOf(source: Parsed, tables: ReadonlySet<string>, writers: Writer[]): Write[] {
  const nodes = nodesOf(source.tree);
  const texts = nodes.flatMap((node) => {
    const text = textOf(node);
    return text === null ? [] : [{ node, text }];
  });
  const temporary = new Set(
    texts.flatMap(({ text }) => [...text.matchAll(TEMPORARY)].map((match) => match.groups?.['table'])),
  );
  return texts.flatMap(({ node, text }): Write[] => {
    const where = at(source, node);
    if (CUT_OFF.test(text)) return [{ ...where, table: null, statement: text.trim().slice(-60) }];
    return [...text.matchAll(STATEMENT)].flatMap((match): Write[] => {
      const { verb = '', table = '' } = match.groups ?? {};
      const statement = match[0].replaceAll(/\s+/g, ' ');
      if (temporary.has(table)) return [];
      if (tables.has(table)) return isProse(match) ? [] : [{ ...where, table, statement }];
      // Prose is not in capitals.
      if (!table.startsWith('${')) return verb === verb.toUpperCase() ? [{ ...where, table: null, statement }] : [];
      const name = table.slice(2, -1);
      const writer = writerOf(node, name);
      if (writer !== null) {
        writers.push(writer);
        return [];
      }
      const named = texts.map((each) => each.text).filter((each) => tables.has(each));
      if (named.length === 0) return [{ ...where, table: null, statement }];
      return [...new Set(named)].map((each) => ({ ...where, table: each, statement: statement.replace(table, each) }));
    });
  });
}

/** "Update suppliers" may be a text for people; a statement continues with what it sets. */
function isProse({ 0: found, index, input }: RegExpExecArray): boolean {
  return (
    /^update/.test(found.toLowerCase()) &&
    !/^UPDATE/.test(found) &&
    !/^\s+(?:\w+\s+)?set\b/i.test(input.slice(index + found.length))
  );
}

/** The enclosing function that has a parameter of that name. */
function writerOf(node: ts.Node, name: string): Writer | null {
  for (let around = node.parent; around !== undefined; around = around.parent) {
    if (!ts.isFunctionDeclaration(around) || around.name === undefined) continue;
    const place = around.parameters.findIndex((parameter) => parameter.name.getText() === name);
    if (place >= 0) return { name: around.name.text, place };
  }
  return null;
}

/** Calls of functions that write to the table they are given, including TypeORM's. */
function callsOf(source: Parsed, tables: ReadonlySet<string>, writers: readonly Writer[]): Write[] {
  return nodesOf(source.tree).flatMap((node): Write[] => {
    if (!ts.isCallExpression(node)) return [];
    const { expression, arguments: given } = node;
    const statement = node.getText().replaceAll(/\s+/g, ' ').slice(0, 60);
    const where = { ...at(source, node), statement };
    if (ts.isPropertyAccessExpression(expression)) {
      const [target] = given;
      const named = target !== undefined && ts.isStringLiteralLike(target) ? target.text : '';
      return WRITING.has(expression.name.text) && tables.has(named) ? [{ ...where, table: named }] : [];
    }
    if (!ts.isIdentifier(expression)) return [];
    const writer = writers.find(({ name }) => name === expression.text);
    if (writer === undefined) return [];
    const table = given[writer.place];
    const named = table !== undefined && ts.isStringLiteralLike(table) ? table.text : null;
    return [{ ...where, table: named !== null && tables.has(named) ? named : null }];
  });
}

/** Tables of entities, by file path and entity name. */
function entitiesOf({ file, tree }: Parsed): [string, string][] {
  return nodesOf(tree).flatMap((node): [string, string][] => {
    if (!ts.isClassDeclaration(node) || node.name === undefined) return [];
    const { name } = node;
    return (ts.getDecorators(node) ?? []).flatMap(({ expression }): [string, string][] => {
      if (!ts.isCallExpression(expression) || expression.expression.getText() !== 'Entity') return [];
      const text = expression.getText();
      const table =
        /\bname:\s*'(?<table>[^']+)'/.exec(text)?.groups?.['table'] ??
        /'(?<table>[^']+)'/.exec(text)?.groups?.['table'];
      const schema = /\bschema:\s*'(?<schema>[^']+)'/.exec(text)?.groups?.['schema'];
      return table === undefined ? [] : [[`${file}#${name.text}`, schema === undefined ? table : `${schema}.${table}`]];
    });
  });
}

/** Any use of an entity counts as a write, since other features read through read-models. Its use as a type does not count. */
function usesOf(source: Parsed, entities: ReadonlyMap<string, string>): Write[] {
  const own = [...entities].filter(([key]) => key.startsWith(`${source.file}#`));
  const declared = own.map(([key, table]) => ({
    file: source.file,
    line: 1,
    table,
    statement: `entity ${key.split('#')[1] ?? ''}`,
  }));
  const used = nodesOf(source.tree).flatMap((node): Write[] => {
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return [];
    const bindings = node.importClause?.namedBindings;
    if (node.importClause?.isTypeOnly === true || bindings === undefined || !ts.isNamedImports(bindings)) return [];
    const from = join(dirname(source.file), node.moduleSpecifier.text);
    return bindings.elements.flatMap((element): Write[] => {
      const name = (element.propertyName ?? element.name).text;
      const table = entities.get(`${from}#${name}`);
      return table === undefined || element.isTypeOnly
        ? []
        : [{ ...at(source, node), table, statement: `entity ${name}` }];
    });
  });
  return [...declared, ...used];
}
