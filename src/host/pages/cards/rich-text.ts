/**
 * Google's formatted text: `<b> <i> <u> <s> <font color> <a href> <time> <br>`, newlines and entities. Anything else
 * between angle brackets is shown as it stands, so that hostile text can at most look odd.
 */
type Tag = 'b' | 'i' | 'u' | 's' | 'font' | 'a' | 'time';
export type RichNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | {
      readonly kind: 'tag';
      readonly tag: Tag;
      readonly color?: string;
      readonly href?: string;
      readonly children: readonly RichNode[];
    };

type Open = { readonly tag: Tag; readonly color?: string; readonly href?: string; readonly children: RichNode[] };

const named: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  copy: '©',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  bull: '•',
};

export function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/gi, (whole, body: string) => {
    if (!body.startsWith('#')) return named[body.toLowerCase()] ?? whole;
    const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

export function parseRichText(source: string): readonly RichNode[] {
  const root: RichNode[] = [];
  const open: Open[] = [];
  const here = () => open.at(-1)?.children ?? root;
  const close = () => {
    const done = open.pop();
    if (done) here().push({ kind: 'tag', ...done });
  };
  let last = 0;
  for (const match of source.matchAll(/<(\/?)([a-z]+)((?:\s[^<>]*)?)\/?>/gi)) {
    addText(here(), source.slice(last, match.index));
    last = match.index + match[0].length;
    const [whole, slash, name = '', attributes = ''] = match;
    const tag = name.toLowerCase();
    if (tag === 'br' && slash === '') here().push({ kind: 'break' });
    else if (!isTag(tag)) addText(here(), whole);
    else if (slash === '') {
      const started = start(tag, attributes);
      if (started) open.push(started);
      else addText(here(), whole);
    } else if (open.some((each) => each.tag === tag)) {
      while (open.at(-1)?.tag !== tag) close();
      close();
    } else addText(here(), whole);
  }
  addText(here(), source.slice(last));
  while (open.length > 0) close();
  return root;
}

function isTag(name: string): name is Tag {
  return ['b', 'i', 'u', 's', 'font', 'a', 'time'].includes(name);
}

function start(tag: Tag, attributes: string): Open | undefined {
  if (tag === 'font') {
    const color = attribute(attributes, 'color');
    return color && /^(#[0-9a-f]{6}|#[0-9a-f]{3}|[a-z]+)$/i.test(color) ? { tag, color, children: [] } : undefined;
  }
  if (tag === 'a') {
    const href = attribute(attributes, 'href');
    return href && /^(https?:|mailto:|tel:)/i.test(href) ? { tag, href, children: [] } : undefined;
  }
  return { tag, children: [] };
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*("([^"]*)"|'([^']*)'|([^\\s"']+))`, 'i').exec(attributes);
  const value = found?.[2] ?? found?.[3] ?? found?.[4];
  return value === undefined ? undefined : decodeEntities(value).trim();
}

function addText(into: RichNode[], text: string): void {
  text.split('\n').forEach((line, index) => {
    if (index > 0) into.push({ kind: 'break' });
    const decoded = decodeEntities(line);
    const before = into.at(-1);
    if (decoded === '') return;
    if (before?.kind === 'text') into[into.length - 1] = { kind: 'text', text: before.text + decoded };
    else into.push({ kind: 'text', text: decoded });
  });
}

/** What a screen reader or a plain field is given. */
export function plainText(nodes: readonly RichNode[]): string {
  return nodes
    .map((node) => (node.kind === 'text' ? node.text : node.kind === 'break' ? '\n' : plainText(node.children)))
    .join('');
}
