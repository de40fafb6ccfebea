import Handlebars from 'handlebars';
import { DocumentError } from '../document-error';
import { paperHelpers } from './paper-helpers';

const blocks = new Set(['if', 'unless', 'each']);

/** The name by which a template calls something; empty for what is no name, such as a computed partial. */
const nameOf = (called: hbs.AST.Expression): string =>
  called.type === 'PathExpression' ? (called as hbs.AST.PathExpression).original : '';

/** Walks a parsed template and refuses what could print unescaped text or reach beyond the registered helpers. */
class SafetyVisitor extends Handlebars.Visitor {
  constructor(
    private readonly helpers: ReadonlySet<string>,
    private readonly partials: ReadonlySet<string>,
  ) {
    super();
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    if (!mustache.escaped) this.refuse('unescaped output', mustache.loc);
    if (mustache.params.length > 0) this.requireHelper(mustache.path, this.helpers);
    else if (this.helpers.has(nameOf(mustache.path))) this.refuse('a helper without a value', mustache.loc);
    super.MustacheStatement(mustache);
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.requireHelper(expression.path, this.helpers);
    super.SubExpression(expression);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    this.requireHelper(block.path, blocks);
    super.BlockStatement(block);
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    const name = nameOf(partial.name);
    // Named values would cover fields of the data, and strict mode would not see where they are missing.
    if (partial.params.length > 1 || (partial.hash as unknown)) this.refuse('a named value for a partial', partial.loc);
    if (!this.partials.has(name)) this.refuse(`the partial «${name}»`, partial.loc);
    super.PartialStatement(partial);
  }

  override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement): void {
    this.refuse('a partial block', partial.loc);
  }

  override Decorator(decorator: hbs.AST.Decorator): void {
    this.refuse('a decorator', decorator.loc);
  }

  override DecoratorBlock(decorator: hbs.AST.DecoratorBlock): void {
    this.refuse('a decorator', decorator.loc);
  }

  private requireHelper(path: hbs.AST.Expression, known: ReadonlySet<string>): void {
    const name = nameOf(path);
    if (!known.has(name)) this.refuse(`the helper «${name}»`, path.loc);
  }

  private refuse(what: string, at: hbs.AST.SourceLocation): never {
    throw new DocumentError('template-unsafe', `Line ${at.start.line}: ${what} is not allowed in a template.`);
  }
}

/** Parses a source. Only a text is accepted: a ready syntax tree could carry code past the parser (CVE-2026-33937). */
function parseTemplate(source: string): hbs.AST.Program {
  if (typeof source !== 'string') throw new DocumentError('template-unsafe', 'A template is a text.');
  try {
    return Handlebars.parse(source);
  } catch (error) {
    throw new DocumentError('template-syntax', error instanceof Error ? error.message : String(error), {
      cause: error,
    });
  }
}

/**
 * Refuses `{{{x}}}`, `{{&x}}`, decorators, unknown helpers, blocks and partials.
 * @param source the template's text.
 * @param partials names of the partials it may use.
 * @param furtherHelpers helpers beside the registered ones; only the layout has any.
 * @throws DocumentError `template-syntax` or `template-unsafe`, with the line.
 */
export function requireSafeTemplate(
  source: string,
  partials: readonly string[],
  furtherHelpers: readonly string[] = [],
): void {
  const helpers = new Set([...Object.keys(paperHelpers), ...furtherHelpers]);
  new SafetyVisitor(helpers, new Set(partials)).accept(parseTemplate(source));
}
