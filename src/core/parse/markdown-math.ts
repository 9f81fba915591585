import type { Literal } from 'mdast';
import type { CompileContext, Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';
import { dollarFormulas } from './dollars.ts';

/** The syntax of `dollars.ts` for micromark, and its nodes for mdast. */

/** A formula in Markdown. `value` is its TeX; `raw` what the file has, dollars included. */
export interface Formula extends Literal {
  type: 'formula';
  display: 'inline' | 'block';
  value: string;
  raw: string;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    formula: Formula;
  }
  interface RootContentMap {
    formula: Formula;
  }
  interface BlockContentMap {
    formula: Formula;
  }
}
declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formula: 'formula';
    formulaLine: 'formulaLine';
  }
}

const DOLLAR = 36;

/** Formulas between dollars in `source`, which has to be the very text that is parsed. */
export function dollarMath(source: string): Extension {
  const formulas = dollarFormulas(source);
  const text: Construct = {
    name: 'formula',
    tokenize(effects, ok, nok) {
      const end = formulas.inText(this.now().offset);
      return end === null ? nok : until(this, effects, end, ok, nok);
    },
  };
  const flow: Construct = {
    name: 'formula',
    concrete: true,
    tokenize(effects, ok, nok) {
      const end = formulas.alone(this.now().offset);
      return end === null ? nok : lines(this, effects, end, ok);
    },
  };
  return { text: { [DOLLAR]: text }, flow: { [DOLLAR]: flow } };
}

/** Takes all up to the offset `end`; fails where the text ends before. */
function until(context: TokenizeContext, effects: Effects, end: number, ok: State, nok: State): State {
  const inside: State = (code) => {
    if (context.now().offset >= end) {
      effects.exit('formulaLine');
      effects.exit('formula');
      return ok(code);
    }
    if (code === null) return nok(code);
    if (isLineEnd(code)) {
      effects.exit('formulaLine');
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return lineStart;
    }
    effects.consume(code);
    return inside;
  };
  const lineStart: State = (code) => {
    if (code === null) return nok(code);
    effects.enter('formulaLine');
    return inside(code);
  };
  return (code) => {
    effects.enter('formula');
    return lineStart(code);
  };
}

/** Takes whole lines up to the one that holds the offset `end`, or to the end of the block that they stand in. */
function lines(context: TokenizeContext, effects: Effects, end: number, ok: State): State {
  let open = false;
  let taken = 0;
  const close = (): void => {
    if (open) effects.exit('formulaLine');
    open = false;
  };
  const finish: State = (code) => {
    close();
    effects.exit('formula');
    return ok(code);
  };
  const inside: State = (code) => {
    if (code === null) return finish(code);
    if (isLineEnd(code)) {
      close();
      if (context.now().offset >= end) return finish(code);
      return effects.attempt(continuation, inside, finish)(code);
    }
    if (!open) effects.enter('formulaLine');
    open = true;
    effects.consume(code);
    taken += 1;
    // To interrupt a paragraph it is enough to begin.
    return context.interrupt === true && taken === 2 ? finish : inside;
  };
  return (code) => {
    effects.enter('formula');
    return inside(code);
  };
}

/** A line end after which the block goes on: not by a line that stands outside its quote or list. */
const continuation: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const after: State = (code) => (this.parser.lazy[this.now().line] === true ? nok(code) : ok(code));
    return (code) => {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return after;
    };
  },
};

function isLineEnd(code: Code): boolean {
  return code !== null && code < -2;
}

/** Makes `Formula` nodes. */
export const formulaFromMarkdown: FromMarkdownExtension = {
  enter: { formula: enterFormula },
  exit: { formula: exitFormula },
};

function enterFormula(this: CompileContext, token: Token): void {
  const raw = this.sliceSerialize(token).trim();
  const whole = /^(\$\$?)([^]*)\1$/.exec(raw);
  const display = raw.startsWith('$$') ? 'block' : 'inline';
  // GitHub's second form, made so that Markdown inside is none: $`x`$.
  const value = (whole?.[2] ?? '')
    .trim()
    .replace(/^`([^]*)`$/, '$1')
    .trim();
  this.enter({ type: 'formula', display, value, raw }, token);
}

function exitFormula(this: CompileContext, token: Token): void {
  this.exit(token);
}
