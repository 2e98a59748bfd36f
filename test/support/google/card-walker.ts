/**
 * Whether what a function of the add-on returned is something Google would draw. Every test and journey that gets a
 * result from the bundle calls this.
 */
import { cardRules } from './card-rules';
import { definitions, type Fields, type Rules, strictComplaints } from './strict-proto';

/**
 * Answers of add-ons are published as JSON Schemas only (Google's page "Build a Google Workspace add-on using HTTP
 * endpoints"); written out here as protos, so that the same walker reads them.
 */
const responses = `
  syntax = "proto3";
  package tandem.responses;
  message SubmitFormResponse { RenderActions renderActions = 1; bool stateChanged = 2; }
  message RenderActions { Action action = 1; HostAppAction hostAppAction = 2; }
  message Action {
    repeated Navigation navigations = 1;
    google.apps.card.v1.OpenLink link = 2;
    Notification notification = 3;
    repeated Link links = 4; // smart chips, from the form of a createActionTrigger
  }
  message Link { string title = 1; string url = 2; }
  message Navigation {
    oneof navigation {
      bool popToRoot = 1;
      bool pop = 2;
      string popToCard = 3;
      google.apps.card.v1.Card pushCard = 4;
      google.apps.card.v1.Card updateCard = 5;
    }
  }
  message Notification { string text = 1; }
  message Autocompletion { google.apps.card.v1.Suggestions autoComplete = 1; }
  message HostAppAction {
    oneof host { GmailAction gmailAction = 1; CalendarAction calendarAction = 2; EditorAction editorAction = 3; }
  }
  message EditorAction { Nothing requestFileScopeForActiveDocument = 1; }
  message Nothing {}
  message GmailAction { UpdateDraft updateDraftActionMarkup = 1; OpenDraft openCreatedDraftActionMarkup = 2; }
  message OpenDraft { string draftId = 1; string draftThreadId = 2; }
  message UpdateDraft {
    UpdateBody updateBody = 1;
    UpdateToRecipients updateToRecipients = 2;
    UpdateCcRecipients updateCcRecipients = 3;
    UpdateBccRecipients updateBccRecipients = 4;
    UpdateSubject updateSubject = 5;
  }
  message UpdateBody { repeated InsertContent insertContents = 1; InsertType type = 2; }
  enum InsertType { INSERT_TYPE_UNSPECIFIED = 0; IN_PLACE_INSERT = 1; INSERT_AT_START = 2; INSERT_AT_END = 3; }
  message InsertContent { string content = 1; ContentType contentType = 2; }
  enum ContentType { CONTENT_TYPE_UNSPECIFIED = 0; TEXT = 1; MUTABLE_HTML = 2; IMMUTABLE_HTML = 3; }
  message Recipient { string email = 1; }
  message UpdateToRecipients { repeated Recipient toRecipients = 1; }
  message UpdateCcRecipients { repeated Recipient ccRecipients = 1; }
  message UpdateBccRecipients { repeated Recipient bccRecipients = 1; }
  message UpdateSubject { string subject = 1; }
  message CalendarAction { EditAttendees editAttendeesActionMarkup = 1; }
  message EditAttendees { repeated string addAttendeeEmails = 1; }
`;

const root = definitions(['google/apps/card/v1/card.proto'], responses);

const filled = (message: Fields) =>
  Object.keys(message).length > 0 ? [] : ['is empty, which Google refuses ("has a type that cannot be used")'];

const rules: Rules = {
  ...cardRules,
  'tandem.responses.RenderActions': filled,
  'tandem.responses.Action': filled,
  'tandem.responses.Navigation': filled,
  'tandem.responses.Notification': ({ text }) => (text ? [] : ['text is missing']),
};

/**
 * What Google would refuse or drop in a result: a card, a list of cards, or an answer to an action, as `printJson` writes
 * it. Nothing at all (`null`) is a right answer to an action. With the manifest's `openLinkUrlPrefixes`, links that
 * Google would not open are said too.
 */
export function complaintsOf(result: unknown, linkPrefixes?: readonly string[]): readonly string[] {
  if (result === null || result === undefined) return [];
  const kept = linkPrefixes ? withLinks(linkPrefixes) : rules;
  if (!Array.isArray(result)) return strictComplaints(root.lookupType(kindOf(result)), result, kept);
  return result.flatMap((card, index) =>
    strictComplaints(root.lookupType('google.apps.card.v1.Card'), card, kept, `[${index}]`),
  );
}

function withLinks(prefixes: readonly string[]): Rules {
  const name = 'google.apps.card.v1.OpenLink';
  const unlisted = ({ url }: Fields) =>
    prefixes.some((prefix) => String(url).startsWith(prefix)) ? [] : [`the manifest does not list ${url}`];
  return { ...rules, [name]: (link) => [...(rules[name]?.(link) ?? []), ...unlisted(link)] };
}

function kindOf(result: unknown): string {
  if (typeof result !== 'object' || result === null) return 'google.apps.card.v1.Card';
  if ('renderActions' in result || 'stateChanged' in result) return 'tandem.responses.SubmitFormResponse';
  if ('action' in result || 'hostAppAction' in result) return 'tandem.responses.RenderActions';
  if ('autoComplete' in result) return 'tandem.responses.Autocompletion';
  return 'google.apps.card.v1.Card';
}
