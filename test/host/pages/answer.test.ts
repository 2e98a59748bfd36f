import { readAnswer } from '../../../src/host/pages/sidebar/answer';

const nothing = {
  cards: [],
  navigations: [],
  stateChanged: false,
  asksFileScope: false,
  createdDraft: false,
  addGuests: [],
};

describe('an answer of the add-on', () => {
  test('may be nothing', () => {
    expect(readAnswer(null)).toEqual(nothing);
  });

  test('may be a card or several', () => {
    const card = { header: { title: 'A' }, sections: [] };
    expect(readAnswer(card)).toEqual({ ...nothing, cards: [card] });
    expect(readAnswer([card, card])).toEqual({ ...nothing, cards: [card, card] });
  });

  test('may navigate, notify, open a link and make other cards stale', () => {
    const pushCard = { name: 'next' };
    const link = { url: 'https://x.example/' };
    const action = { navigations: [{ pop: true }, { pushCard }], notification: { text: 'Saved' }, link };
    expect(readAnswer({ renderActions: { action }, stateChanged: true })).toEqual({
      ...nothing,
      navigations: [{ pop: true }, { pushCard }],
      notification: 'Saved',
      link,
      stateChanged: true,
    });
  });

  test("may be spelt as in Google's own examples", () => {
    expect(readAnswer({ render_actions: { action: { navigations: [{ popToCard: 'card_2' }] } } })).toEqual({
      ...nothing,
      navigations: [{ popToCard: 'card_2' }],
    });
  });

  test('may ask for the open file', () => {
    const request = { hostAppAction: { editorAction: { requestFileScopeForActiveDocument: {} } } };
    expect(readAnswer({ renderActions: request })).toEqual({ ...nothing, asksFileScope: true });
    const spelt = { hostAppAction: { editor_action: { request_file_scope_for_active_document: {} } } };
    expect(readAnswer({ renderActions: spelt })).toEqual({ ...nothing, asksFileScope: true });
  });

  test('may change the draft, in the spelling of the schema', () => {
    const updateDraftActionMarkup = {
      updateCcRecipients: { CcRecipients: [{ email: 'a@x.example' }] },
      updateSubject: { subject: 'S' },
    };
    expect(readAnswer({ renderActions: { hostAppAction: { gmailAction: { updateDraftActionMarkup } } } })).toEqual({
      ...nothing,
      draft: { updateCcRecipients: { ccRecipients: [{ email: 'a@x.example' }] }, updateSubject: { subject: 'S' } },
    });
  });

  test('may add guests to the open event', () => {
    const editAttendeesActionMarkup = { addAttendeeEmails: ['a@x.example'] };
    expect(readAnswer({ renderActions: { hostAppAction: { calendarAction: { editAttendeesActionMarkup } } } })).toEqual(
      {
        ...nothing,
        addGuests: ['a@x.example'],
      },
    );
  });

  test('may be suggestions', () => {
    expect(readAnswer({ autoComplete: { items: [{ text: 'Acme' }, { text: 'Acre' }] } })).toEqual({
      ...nothing,
      suggestions: ['Acme', 'Acre'],
    });
  });

  test('may ask for permissions', () => {
    expect(readAnswer({ requesting_google_scopes: { scopes: ['https://x/scope'] } })).toEqual({
      ...nothing,
      scopes: ['https://x/scope'],
    });
    expect(readAnswer({ requesting_google_scopes: { all_scopes: true } }).scopes).toEqual(['all']);
  });
});
