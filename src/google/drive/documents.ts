/**
 * Documents in Google Drive through its advanced service, under `drive.file`: one call makes a Google Doc out of HTML.
 * The mark goes in with the same call, so there is no document of Tandem's that its mark would not find.
 */
import type { Documents } from '../../controllers/services';
import { Fault } from '../../fault';
import type { TemplateStyles, TextStyle } from '../../messages/report-look';
import { googleCall, orNothing } from '../google-call';

const docType = 'application/vnd.google-apps.document';
const markName = 'tandemReport';

export const documents: Documents = {
  make: ({ mark, title, html }) => {
    const resource = { name: title, mimeType: docType, appProperties: { [markName]: mark } };
    const content = Utilities.newBlob(html, 'text/html', 'report.html');
    const made = googleCall(() => files().create(resource, content, { fields: 'id' }));
    if (!made.id) throw new Fault('defect', { missing: 'documentId' });
    return made.id;
  },
  find: (mark) => {
    const q = `appProperties has { key='${markName}' and value='${mark}' } and trashed = false`;
    const found = googleCall(() => files().list({ q, fields: 'files(id)', pageSize: 1 }));
    return found.files?.[0]?.id;
  },
  look: (id) => {
    const text = 'textStyle(bold,italic,fontSize,weightedFontFamily,foregroundColor)';
    const fields = `body(content(paragraph(paragraphStyle(namedStyleType),elements(textRun(${text})))))`;
    const found = orNothing([403, 404], () => docs().get(id, { fields }));
    return found && stylesIn((found.body?.content ?? []).flatMap(({ paragraph }) => paragraph ?? []));
  },
};

const names: Readonly<Record<string, 'h1' | 'h2' | 'p'>> = {
  ...{ TITLE: 'h1', HEADING_1: 'h1', HEADING_2: 'h2', NORMAL_TEXT: 'p' },
};

/** The last paragraph of a kind that says something: of plain ones that is the text, not the line below the title. */
function stylesIn(paragraphs: readonly GoogleAppsScript.Docs.Schema.Paragraph[]): TemplateStyles {
  const found: { -readonly [T in keyof TemplateStyles]: TextStyle } = {};
  for (const { paragraphStyle, elements = [] } of paragraphs) {
    const name = names[paragraphStyle?.namedStyleType ?? ''];
    const style = elements.find(({ textRun }) => textRun?.textStyle)?.textRun?.textStyle;
    if (name && style && Object.keys(style).length > 0) found[name] = styleOf(style);
  }
  return found;
}

/** Google leaves noughts of a colour out. */
function styleOf(style: GoogleAppsScript.Docs.Schema.TextStyle): TextStyle {
  const { bold, italic, fontSize, weightedFontFamily, foregroundColor } = style;
  const rgb = foregroundColor?.color?.rgbColor;
  return {
    ...{ bold, italic, points: fontSize?.magnitude, font: weightedFontFamily?.fontFamily },
    ...(rgb ? { colour: [rgb.red ?? 0, rgb.green ?? 0, rgb.blue ?? 0] } : {}),
  };
}

function docs() {
  const service = typeof Docs === 'undefined' ? undefined : Docs.Documents;
  if (!service) throw new Fault('defect', { missing: 'advanced service Docs' });
  return service;
}

function files() {
  const drive = typeof Drive === 'undefined' ? undefined : Drive.Files;
  if (!drive) throw new Fault('defect', { missing: 'advanced service Drive' });
  return drive;
}
