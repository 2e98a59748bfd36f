/** What an action answers: the renderActions of addon-schemas' response-*.json. */

import { GmailDraft } from '../gmail';
import { wrongParameters } from '../language/host';
import {
  append,
  cardClass,
  choice,
  copy,
  flag,
  type Json,
  jsonOf,
  kindOf,
  make,
  nested,
  part,
  type Shape,
  type Take,
  text,
  texts,
} from './card-class';

/** Declares a response and its builder; `shown` turns what was gathered into what `printJson` gives. */
function response(kind: string, shape: Shape, shown: (json: Json) => Json): () => object {
  cardClass(kind, {}, { printJson: (json) => JSON.stringify(json) });
  return cardClass(`${kind}Builder`, shape, { build: (json) => make(kind, copy(shown(json))) });
}

export const newActionResponseBuilder = response(
  'ActionResponse',
  {
    setNavigation: nested('navigation', 'Navigation'),
    setNotification: nested('notification', 'Notification'),
    setOpenLink: nested('link', 'OpenLink'),
    setStateChanged: flag('stateChanged'),
  },
  ({ navigation, notification, link, stateChanged }) => ({
    renderActions: { action: { ...(navigation as Json | undefined), link, notification } },
    stateChanged,
  }),
);

export const newUniversalActionResponseBuilder = response(
  'UniversalActionResponse',
  {
    displayAddOnCards: (json, args, signature) => {
      const [cards] = args;
      if (!Array.isArray(cards)) throw wrongParameters(args, signature);
      json.navigations = cards.map((card) => ({ pushCard: part([card], signature, 'Card') }));
    },
    setOpenLink: nested('link', 'OpenLink'),
  },
  ({ navigations, link }) => ({ renderActions: { action: { navigations, link } } }),
);

export const newSuggestionsResponseBuilder = response(
  'SuggestionsResponse',
  { setSuggestions: nested('suggestions', 'Suggestions') },
  ({ suggestions }) => ({ autoComplete: suggestions }),
);

/** Content for one of the host applications. */
function hostApp(app: string, content: Json): Json {
  return { renderActions: { hostAppAction: Object.keys(content).length > 0 ? { [app]: content } : undefined } };
}

export const newComposeActionResponseBuilder = response(
  'ComposeActionResponse',
  {
    setGmailDraft: (json, args, signature) => {
      const [draft] = args;
      if (!(draft instanceof GmailDraft)) throw wrongParameters(args, signature);
      json.openCreatedDraftActionMarkup = { draftId: draft.getId(), draftThreadId: draft.getThreadId() };
    },
  },
  (json) => hostApp('gmailAction', json),
);

function recipients(field: string): Take {
  return (json, args, signature) => {
    json[field] = texts(args, signature).map((email) => ({ email }));
  };
}

export const newUpdateDraftToRecipientsAction = cardClass('UpdateDraftToRecipientsAction', {
  addUpdateToRecipients: recipients('toRecipients'),
});
export const newUpdateDraftCcRecipientsAction = cardClass('UpdateDraftCcRecipientsAction', {
  addUpdateCcRecipients: recipients('ccRecipients'),
});
export const newUpdateDraftBccRecipientsAction = cardClass('UpdateDraftBccRecipientsAction', {
  addUpdateBccRecipients: recipients('bccRecipients'),
});
export const newUpdateDraftSubjectAction = cardClass('UpdateDraftSubjectAction', { addUpdateSubject: text('subject') });
export const newUpdateDraftBodyAction = cardClass('UpdateDraftBodyAction', {
  addUpdateContent: (json, args, signature) => {
    if (typeof args[0] !== 'string') throw wrongParameters(args, signature);
    const content: Json = { content: args[0] };
    choice('contentType', 'ContentType')(content, [args[1]], signature);
    append(json, 'insertContents', content);
  },
  setUpdateType: choice('type', 'UpdateDraftBodyType'),
});

export const newUpdateDraftActionResponseBuilder = response(
  'UpdateDraftActionResponse',
  {
    setUpdateDraftToRecipientsAction: nested('updateToRecipients', 'UpdateDraftToRecipientsAction'),
    setUpdateDraftCcRecipientsAction: nested('updateCcRecipients', 'UpdateDraftCcRecipientsAction'),
    setUpdateDraftBccRecipientsAction: nested('updateBccRecipients', 'UpdateDraftBccRecipientsAction'),
    setUpdateDraftSubjectAction: nested('updateSubject', 'UpdateDraftSubjectAction'),
    setUpdateDraftBodyAction: nested('updateBody', 'UpdateDraftBodyAction'),
  },
  (json) => hostApp('gmailAction', Object.keys(json).length > 0 ? { updateDraftActionMarkup: json } : {}),
);

export const newAttachment = cardClass('Attachment', {
  setResourceUrl: text('resourceUrl'),
  setTitle: text('title'),
  setMimeType: text('mimeType'),
  setIconUrl: text('iconUrl'),
});

export const newCalendarEventActionResponseBuilder = response(
  'CalendarEventActionResponse',
  {
    addAttendees: (json, args, signature) => {
      json.editAttendeesActionMarkup = { addAttendeeEmails: texts(args, signature) };
    },
    addAttachments: (json, args, signature) => {
      const [list] = args;
      if (!Array.isArray(list) || list.some((item) => kindOf(item) !== 'Attachment'))
        throw wrongParameters(args, signature);
      json.editAttachmentsActionMarkup = { addAttachments: list.map((item) => jsonOf(item as object)) };
    },
    // its argument comes from ConferenceDataService, which is not in this host
    setConferenceData: (_json, args, signature) => {
      throw wrongParameters(args, signature);
    },
  },
  (json) => hostApp('calendarAction', json),
);

export const newEditorFileScopeActionResponseBuilder = response(
  'EditorFileScopeActionResponse',
  {
    requestFileScopeForActiveDocument: (json) => {
      json.requestFileScopeForActiveDocument = {};
    },
  },
  (json) => hostApp('editorAction', json),
);

export const newDriveItemsSelectedActionResponseBuilder = response(
  'DriveItemsSelectedActionResponse',
  {
    requestFileScope: (json, args, signature) => {
      if (typeof args[0] !== 'string') throw wrongParameters(args, signature);
      json.requestFileScope = { itemId: args[0] };
    },
  },
  (json) => hostApp('driveAction', json),
);
