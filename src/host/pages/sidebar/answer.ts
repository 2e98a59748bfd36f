/** Reads what an execution gave back, in any of the shapes Google documents, into what the panel has to do. */
import type { Card, OpenLink } from '../cards/card-types';

export type Navigation = {
  readonly popToRoot?: boolean;
  readonly pop?: boolean;
  readonly popToCard?: string;
  readonly pushCard?: Card;
  readonly updateCard?: Card;
};
export type DraftUpdate = {
  readonly updateToRecipients?: { readonly toRecipients?: readonly { readonly email?: string }[] };
  readonly updateCcRecipients?: { readonly ccRecipients?: readonly { readonly email?: string }[] };
  readonly updateBccRecipients?: { readonly bccRecipients?: readonly { readonly email?: string }[] };
  readonly updateSubject?: { readonly subject?: string };
  readonly updateBody?: {
    readonly type?: string;
    readonly insertContents?: readonly { readonly content?: string; readonly contentType?: string }[];
  };
};
export type Outcome = {
  /** Cards that stand by themselves: a trigger's answer. More than one is shown as a list of headers. */
  readonly cards: readonly Card[];
  readonly navigations: readonly Navigation[];
  readonly notification?: string;
  readonly link?: OpenLink;
  readonly stateChanged: boolean;
  readonly asksFileScope: boolean;
  readonly draft?: DraftUpdate;
  readonly createdDraft: boolean;
  readonly addGuests: readonly string[];
  readonly suggestions?: readonly string[];
  /** Permissions to be asked for; `all` stands for every scope of the manifest. */
  readonly scopes?: readonly string[];
};

type Json = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const object = (value: unknown): Json => (isObject(value) ? value : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Google's examples mix `render_actions` and `renderActions`; values are left alone. */
function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelKeys);
  if (!isObject(value)) return value;
  const camel = (key: string) =>
    key
      .replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
      .replace(/^(Cc|Bcc)(?=Recipients)/, lowerFirst);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [camel(key), camelKeys(each)]));
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export function readAnswer(result: unknown): Outcome {
  const body = camelKeys(result);
  if (Array.isArray(body)) return { ...nothing, cards: body.filter(isObject) as Card[] };
  const top = object(body);
  const autoComplete = top.autoComplete ?? top.suggestions;
  if (isObject(autoComplete)) {
    const items = list(autoComplete.items).map((item) => String(object(item).text ?? ''));
    return { ...nothing, suggestions: items.filter((text) => text !== '') };
  }
  const render = isObject(top.renderActions) ? top.renderActions : top;
  const scopes = scopesOf(object(top.requestingGoogleScopes ?? render.requestingGoogleScopes));
  if (!isObject(render.action) && !isObject(render.hostAppAction)) {
    const card = 'sections' in top || 'header' in top || 'name' in top;
    return { ...nothing, cards: card ? [top as Card] : [], ...(scopes ? { scopes } : {}) };
  }
  return { ...readRenderAction(render), stateChanged: top.stateChanged === true, ...(scopes ? { scopes } : {}) };
}

const nothing: Outcome = {
  cards: [],
  navigations: [],
  stateChanged: false,
  asksFileScope: false,
  createdDraft: false,
  addGuests: [],
};

function readRenderAction(render: Json): Outcome {
  const action = object(render.action);
  const hostApp = object(render.hostAppAction);
  const gmail = object(hostApp.gmailAction);
  const notification = object(action.notification).text;
  const guests = object(object(hostApp.calendarAction).editAttendeesActionMarkup).addAttendeeEmails;
  return {
    ...nothing,
    navigations: list(action.navigations) as readonly Navigation[],
    ...(typeof notification === 'string' && notification !== '' ? { notification } : {}),
    ...(isObject(action.link) ? { link: action.link as OpenLink } : {}),
    asksFileScope: isObject(object(hostApp.editorAction).requestFileScopeForActiveDocument),
    ...(isObject(gmail.updateDraftActionMarkup) ? { draft: gmail.updateDraftActionMarkup as DraftUpdate } : {}),
    createdDraft: isObject(gmail.openCreatedDraftActionMarkup),
    addGuests: list(guests).map(String),
  };
}

function scopesOf(asked: Json): readonly string[] | undefined {
  if (asked.allScopes === true) return ['all'];
  const scopes = list(asked.scopes).map(String);
  return scopes.length > 0 ? scopes : undefined;
}
