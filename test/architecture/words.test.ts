/**
 * Every word a person reads stands in src/messages, in three languages. TypeScript cannot see a word that slipped into
 * a card, so this looks for what reads like one.
 */
import { type AnyNode, parse } from 'acorn';
import { transformSync } from 'esbuild';
import { type SourceFile, sourceFiles } from '../support/source-files';

/** Fields of a card (src/cards/spec.ts) whose value is shown as it stands. */
const shown = new Set(['title', 'subtitle', 'header', 'label', 'text', 'above', 'below', 'hint', 'alt', 'notice']);

/** A sentence, or the beginning of one: a capital and a second word, or three words. */
const sentence = /^\s*[A-Z][a-z]+[ ,][\w ]*[a-z]|[a-z]{2,} [a-z]+ [a-z]{2,}/;
const otherScript = /[\u0600-\u06ff\u0e00-\u0e7f]{2,}/;

/** What reads like words for people in a source, as `file: words`. */
function wordsIn({ path, text }: SourceFile): readonly string[] {
  const { code } = transformSync(text, { loader: 'ts', target: 'es2022' });
  return stringsIn(parse(code, { ecmaVersion: 2022, sourceType: 'module' }), undefined)
    .filter(({ value, field }) => {
      const letters = /\p{L}{2,}/u.test(value);
      return otherScript.test(value) || sentence.test(value) || (letters && field !== undefined && shown.has(field));
    })
    .map(({ value }) => `${path}: ${value}`);
}

type Piece = { readonly value: string; readonly field: string | undefined };

/** Every string with the field it is given to; not those that tell developers of a fault. */
function stringsIn(value: unknown, field: string | undefined): readonly Piece[] {
  if (Array.isArray(value)) return value.flatMap((item) => stringsIn(item, field));
  if (value === null || typeof value !== 'object') return [];
  const node = value as AnyNode;
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [{ value: node.value, field }] : [];
    case 'TemplateElement':
      return [{ value: node.value.cooked ?? '', field }];
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return [];
    case 'NewExpression':
      return node.callee.type === 'Identifier' && /^(?:Fault|Error|RangeError|TypeError)$/.test(node.callee.name)
        ? []
        : stringsIn(node.arguments, field);
    case 'Property':
      return stringsIn(node.value, node.key.type === 'Identifier' ? node.key.name : undefined);
    case 'CallExpression':
      if (isForTheLog(node.callee) || isList(node.callee)) return [];
      // The arguments of a call are not the field's own value: `label: words.plan('growth')`.
      return [...stringsIn(node.callee, undefined), ...stringsIn(node.arguments, undefined)];
    case 'MemberExpression':
      return [...stringsIn(node.object, undefined), ...stringsIn(node.property, undefined)];
    case 'BinaryExpression':
      return /[=<>]/.test(node.operator) ? [] : [...stringsIn(node.left, field), ...stringsIn(node.right, field)];
    default:
      return Object.values(node).flatMap((inner) => stringsIn(inner, field));
  }
}

const isForTheLog = (callee: AnyNode): boolean =>
  callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'console';

/** `'a b c'.split(' ')`: a list in short. */
const isList = (callee: AnyNode): boolean =>
  callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 'split';

/** Words that are looked for and never said: names of mail providers, headers in people's own exports, what mails say. */
const data =
  /^src\/(domain\/account\/free-mail-domains\.ts|domain\/boundary\/(?:english|persian|thai)\.ts|store\/import\/words\/)/;
const silent = ['domain', 'store', 'cards', 'controllers', 'google']
  .flatMap((folder) => sourceFiles(`src/${folder}`))
  .filter(({ path }) => !data.test(path));

describe('words for people', () => {
  test('stand in src/messages and nowhere else', () => {
    expect(silent.flatMap(wordsIn)).toEqual([]);
  });

  test.each([
    ["const card = { title: 'Signals' };", 'Signals'],
    ["const card = { title: late ? 'Late' : name };", 'Late'],
    [`const line = { text: \`Renewal \${day}\` };`, 'Renewal '],
    ["say('Flag a signal');", 'Flag a signal'],
    ["say('nothing needs you today');", 'nothing needs you today'],
    ["say('سلام');", 'سلام'],
  ])('are found in %s', (text, words) => {
    expect(wordsIn({ path: 'x.ts', text })).toEqual([`x.ts: ${words}`]);
  });

  test.each([
    "import { a } from './A big file';",
    "const card = { title: words.flag('seat-limit'), icon: 'event_upcoming', name: 'account' };",
    "throw new Fault('stale-row', 'The row of the signal has moved on');",
    "const style: string = kind === 'Some kind' ? 'filled' : 'plain';",
    `const line = { text: \`\${points} · \${name}\` };`,
    "console.error('The calendar did not answer', reason);",
    "const stems = new Set('yahoo ymail rocketmail'.split(' '));",
    "sheets.get('accounts!A1:Z', { fields: 'sheets.properties.title' });",
  ])('are not seen in %s', (text) => {
    expect(wordsIn({ path: 'x.ts', text })).toEqual([]);
  });
});
