/**
 * Google Docs as far as its text looks like something: documents of Drive as paragraphs with their named style and the
 * style of their text, read out of the HTML that they were made of.
 */
import { type Caller, type Fake, GoogleError, ScriptError } from '../contract';
import { methodOf, splitArguments } from '../definitions/document';
import { parseFields, selectFields } from '../definitions/field-mask';
import { checkAnswer, checkRequest } from '../definitions/validate';
import type { DriveFake } from './drive';

const named: Readonly<Record<string, string>> = { h1: 'HEADING_1', h2: 'HEADING_2', p: 'NORMAL_TEXT' };

export function createDocs(drive: DriveFake): Fake {
  const get = (id: unknown, { email }: Caller) => {
    const found = drive.documents().find((one) => one.id === id && one.owner === email);
    if (!found) throw new GoogleError(404, 'notFound', 'Requested entity was not found.');
    return { documentId: found.id, title: found.title, body: { content: paragraphsOf(found.html) } };
  };
  return {
    call: (method, args, caller) => {
      const definition = methodOf('Docs', method);
      if (!definition) throw new ScriptError(`Docs.${method} is not in this host`);
      const [complaint] = checkRequest('Docs', method, args);
      if (complaint) throw new GoogleError(400, 'badRequest', complaint.text);
      const { path, query } = splitArguments(definition, args);
      const answer = get(path.documentId, caller);
      const amiss = checkAnswer('Docs', method, answer);
      if (amiss.length > 0) throw new Error(`The local Docs answered amiss: ${JSON.stringify(amiss)}`);
      return typeof query.fields === 'string' ? selectFields(answer, parseFields(query.fields)) : answer;
    },
    dump: () => null,
    restore: () => undefined,
  };
}

function paragraphsOf(html: string) {
  return [...html.matchAll(/<(h1|h2|p)\b[^>]*style="([^"]*)"[^>]*>([^<]*)</g)].map(
    ([, tag = '', style = '', content]) => ({
      paragraph: {
        paragraphStyle: { namedStyleType: named[tag] },
        elements: [{ textRun: { content, textStyle: styleOf(style.replace(/&quot;/g, '"')) } }],
      },
    }),
  );
}

/** The last of several counts, as in a browser. */
function styleOf(css: string) {
  const said = new Map(css.split(';').map((part) => part.split(':') as [string, string]));
  const size = /^([\d.]+)pt$/.exec(said.get('font-size') ?? '')?.[1];
  const colour = /^#(..)(..)(..)$/
    .exec(said.get('color') ?? '')
    ?.slice(1)
    .map((two) => Number.parseInt(two, 16) / 255);
  const [red, green, blue] = colour ?? [];
  const font = said.get('font-family')?.replace(/'/g, '');
  return {
    bold: Number(said.get('font-weight') ?? 400) >= 600,
    italic: said.get('font-style') === 'italic',
    ...(size ? { fontSize: { magnitude: Number(size), unit: 'PT' } } : {}),
    ...(colour ? { foregroundColor: { color: { rgbColor: { red, green, blue } } } } : {}),
    ...(font ? { weightedFontFamily: { fontFamily: font } } : {}),
  };
}
