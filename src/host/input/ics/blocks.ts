import ICAL from 'ical.js';

/** A property as ical.js parses it: values are in its own notation (`2026-11-23T09:00:00`, `2026-11-23`). */
export type Property = {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string | readonly string[]>>;
  readonly values: readonly unknown[];
  readonly line: number;
};

/** A component with its own properties; `line` is that of its BEGIN, from 1. */
export type Block = {
  readonly kind: string;
  readonly line: number;
  readonly properties: readonly Property[];
  readonly blocks: readonly Block[];
};

export type Problem = { readonly line: number; readonly reason: string };

type OpenBlock = { kind: string; line: number; properties: Property[]; blocks: Block[] };

/**
 * The components of a calendar file. ical.js gives up on a whole file for one bad line, so it is asked line by line:
 * a bad one is told and left out, the rest of its event stays.
 */
export function blocksOf(text: string): { blocks: readonly Block[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const root: OpenBlock = { kind: '', line: 0, properties: [], blocks: [] };
  const open: OpenBlock[] = [root];
  for (const { line, content } of contentLines(text)) {
    const [, edge, name = ''] = /^(BEGIN|END):\s*(\S+)\s*$/i.exec(content) ?? [];
    const inner = open[open.length - 1] ?? root;
    if (edge?.toUpperCase() === 'BEGIN') {
      const block: OpenBlock = { kind: name.toUpperCase(), line, properties: [], blocks: [] };
      inner.blocks.push(block);
      open.push(block);
    } else if (edge) {
      const at = open.findLastIndex(({ kind }) => kind === name.toUpperCase());
      if (at > 0) open.length = at;
      else problems.push({ line, reason: `END:${name} ends nothing` });
    } else {
      const property = propertyOf(content, line);
      if (typeof property === 'string') problems.push({ line, reason: property });
      else inner.properties.push(property);
    }
  }
  const unclosed = open.slice(1).map(({ kind, line }) => ({ line, reason: `BEGIN:${kind} is never ended` }));
  return { blocks: root.blocks, problems: [...problems, ...unclosed] };
}

/** Lines with their folded parts joined; empty ones left out. */
function contentLines(text: string): readonly { line: number; content: string }[] {
  const joined: { line: number; content: string }[] = [];
  text.split(/\r\n|\n|\r/).forEach((content, index) => {
    const last = joined[joined.length - 1];
    if (/^[ \t]/.test(content) && last) last.content += content.slice(1);
    else if (content.trim() !== '') joined.push({ line: index + 1, content });
  });
  return joined;
}

function propertyOf(content: string, line: number): Property | string {
  try {
    const [name, parameters, , ...values] = ICAL.parse.property(content) as [
      string,
      Record<string, string | string[]>,
      string,
      ...unknown[],
    ];
    return { name, parameters, values, line };
  } catch {
    return `is no calendar property: ${content.slice(0, 60)}`;
  }
}

export function find(block: Block, name: string): Property | undefined {
  return block.properties.find((property) => property.name === name);
}

export function findAll(block: Block, name: string): readonly Property[] {
  return block.properties.filter((property) => property.name === name);
}

/** The first value as text; empty when there is none. */
export function textOf(block: Block, name: string): string {
  const value = find(block, name)?.values[0];
  return typeof value === 'string' ? value : value === undefined ? '' : String(value);
}

export function parameter(property: Property | undefined, name: string): string {
  const value = property?.parameters[name];
  return typeof value === 'string' ? value : (value?.join(', ') ?? '');
}
