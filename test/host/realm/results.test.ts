import { stage } from './run-script';

const action = `CardService.newAction().setFunctionName('onAction').setParameters({ do: 'open' })`;
const cardWith = (widget: string) =>
  `CardService.newCardBuilder().addSection(CardService.newCardSection().addWidget(${widget})).build()`;
const returned = (expression: string) => {
  const { result, error } = stage().run(`function main() { return ${expression}; }`);
  return error ? `${error.code}: ${error.message}` : result;
};

describe('what a function returns', () => {
  const unusable =
    'null: The value returned from Apps Script has a type that cannot be used by the add-ons platform. Also make sure to call build on any builder before returning it. Value: ';

  test('is the JSON of a card, of several, or nothing', () => {
    expect(returned(cardWith(`CardService.newTextParagraph().setText('a')`))).toEqual({
      sections: [{ widgets: [{ textParagraph: { text: 'a' } }] }],
    });
    expect(
      returned(
        `[CardService.newCardBuilder().setName('a').build(), CardService.newCardBuilder().setName('b').build()]`,
      ),
    ).toEqual([{ name: 'a' }, { name: 'b' }]);
    expect(returned('undefined')).toBeNull();
  });

  test('is refused when build was forgotten or nothing is in it', () => {
    expect(returned('CardService.newCardBuilder()')).toBe(`${unusable}CardBuilder`);
    expect(returned('CardService.newActionResponseBuilder().build()')).toBe(
      `${unusable}{ renderActions: { action: {} } }`,
    );
    expect(returned('"done"')).toBe(`${unusable}done`);
    expect(returned('{ text: "chat" }')).toMatch(/Value: /);
  });

  test('is refused with more than 100 widgets or sections in a card', () => {
    const widgets = (count: number) =>
      returned(`(() => { const section = CardService.newCardSection();
        for (let i = 0; i < ${count}; i += 1) section.addWidget(CardService.newDivider());
        return CardService.newCardBuilder().addSection(section).build(); })()`);
    expect(widgets(100)).toEqual({ sections: [{ widgets: Array.from({ length: 100 }, () => ({ divider: {} })) }] });
    expect(widgets(101)).toBe('500: A card has at most 100 widgets; this one has 101.');
    expect(
      returned(`(() => { const card = CardService.newCardBuilder();
        for (let i = 0; i < 101; i += 1) card.addSection(CardService.newCardSection());
        return card.build(); })()`),
    ).toBe('500: A card has at most 100 sections; this one has 101.');
  });

  test('is refused with a button that does nothing, wherever the card stands', () => {
    const dead = `CardService.newTextButton().setText('Dead')`;
    const problem = '500: Server error 500: the button "Dead" has no click handler.';
    expect(returned(cardWith(dead))).toBe(problem);
    expect(returned(cardWith(`CardService.newDecoratedText().setText('a').setButton(${dead})`))).toBe(problem);
    expect(
      returned(
        `CardService.newActionResponseBuilder().setNavigation(CardService.newNavigation().pushCard(${cardWith(dead)})).build()`,
      ),
    ).toBe(problem);
    expect(
      returned(
        `CardService.newCardBuilder().setFixedFooter(CardService.newFixedFooter().setPrimaryButton(${dead})).build()`,
      ),
    ).toBe(problem);
    expect(
      returned(`CardService.newCardBuilder().addCardAction(CardService.newCardAction().setText('Menu')).build()`),
    ).toBe('500: Server error 500: the card action "Menu" has no click handler.');
  });

  test('is refused with a footer without its primary button, and with an input without a name', () => {
    const secondary = `CardService.newTextButton().setText('a').setOnClickAction(${action})`;
    expect(
      returned(
        `CardService.newCardBuilder().setFixedFooter(CardService.newFixedFooter().setSecondaryButton(${secondary})).build()`,
      ),
    ).toBe('500: A fixed footer needs its primary button.');
    expect(returned(cardWith('CardService.newTextInput()'))).toBe('500: An input needs a field name.');
  });

  test('is an action response with its navigation, notification and link', () => {
    const card = `CardService.newCardBuilder().setName('n').build()`;
    expect(
      returned(`CardService.newActionResponseBuilder().setStateChanged(true)
        .setNavigation(CardService.newNavigation().popToRoot().popCard().popToNamedCard('x').pushCard(${card}).updateCard(${card}))
        .setNotification(CardService.newNotification().setText('Saved'))
        .setOpenLink(CardService.newOpenLink().setUrl('https://x.example/')).build()`),
    ).toEqual({
      stateChanged: true,
      renderActions: {
        action: {
          navigations: [
            { popToRoot: true },
            { pop: true },
            { popToCard: 'x' },
            { pushCard: { name: 'n' } },
            { updateCard: { name: 'n' } },
          ],
          notification: { text: 'Saved' },
          link: { url: 'https://x.example/' },
        },
      },
    });
  });

  test('is an answer to a universal action or to a question for suggestions', () => {
    expect(
      returned(`CardService.newUniversalActionResponseBuilder()
        .displayAddOnCards([CardService.newCardBuilder().setName('n').build()]).build()`),
    ).toEqual({ renderActions: { action: { navigations: [{ pushCard: { name: 'n' } }] } } });
    expect(
      returned(`CardService.newSuggestionsResponseBuilder()
        .setSuggestions(CardService.newSuggestions().addSuggestion('a')).build()`),
    ).toEqual({ autoComplete: { items: [{ text: 'a' }] } });
  });

  test('is a change of the draft that is being written', () => {
    expect(
      returned(`CardService.newUpdateDraftActionResponseBuilder()
        .setUpdateDraftToRecipientsAction(CardService.newUpdateDraftToRecipientsAction().addUpdateToRecipients(['a@b.c']))
        .setUpdateDraftSubjectAction(CardService.newUpdateDraftSubjectAction().addUpdateSubject('S'))
        .setUpdateDraftBodyAction(CardService.newUpdateDraftBodyAction()
          .addUpdateContent('hello', CardService.ContentType.TEXT)
          .setUpdateType(CardService.UpdateDraftBodyType.IN_PLACE_INSERT)).build()`),
    ).toEqual({
      renderActions: {
        hostAppAction: {
          gmailAction: {
            updateDraftActionMarkup: {
              updateToRecipients: { toRecipients: [{ email: 'a@b.c' }] },
              updateSubject: { subject: 'S' },
              updateBody: { insertContents: [{ content: 'hello', contentType: 'TEXT' }], type: 'IN_PLACE_INSERT' },
            },
          },
        },
      },
    });
  });

  test('is a draft that the add-on has made', () => {
    const on = stage();
    const { result } = on.run(`function main() { return CardService.newComposeActionResponseBuilder()
      .setGmailDraft(GmailApp.createDraft('a@b.c', 'S', 'B')).build(); }`);
    const draft = on.services.GmailApp.drafts('mina@corp.example')[0];
    expect(result).toEqual({
      renderActions: {
        hostAppAction: {
          gmailAction: { openCreatedDraftActionMarkup: { draftId: draft?.id, draftThreadId: draft?.message.threadId } },
        },
      },
    });
  });

  test('is a wish of the open event or of the open spreadsheet', () => {
    expect(returned(`CardService.newCalendarEventActionResponseBuilder().addAttendees(['a@b.c']).build()`)).toEqual({
      renderActions: {
        hostAppAction: { calendarAction: { editAttendeesActionMarkup: { addAttendeeEmails: ['a@b.c'] } } },
      },
    });
    expect(
      returned(`CardService.newEditorFileScopeActionResponseBuilder().requestFileScopeForActiveDocument().build()`),
    ).toEqual({ renderActions: { hostAppAction: { editorAction: { requestFileScopeForActiveDocument: {} } } } });
    expect(returned(`CardService.newEditorFileScopeActionResponseBuilder().build()`)).toBe(
      `${unusable}{ renderActions: {} }`,
    );
  });

  test('is response JSON too, as in samples of Google', () => {
    expect(returned(`{ renderActions: { action: { notification: { text: 'hi' } } } }`)).toEqual({
      renderActions: { action: { notification: { text: 'hi' } } },
    });
  });

  test('is card JSON too, as in newer samples of Google', () => {
    const card = `{ header: { title: 'Hi' }, sections: [{ widgets: [{ textParagraph: { text: 'there' } }] }] }`;
    const expected = { header: { title: 'Hi' }, sections: [{ widgets: [{ textParagraph: { text: 'there' } }] }] };
    expect(returned(card)).toEqual(expected);
    expect(returned(`[${card}, CardService.newCardBuilder().setName('n').build()]`)).toEqual([expected, { name: 'n' }]);
    expect(returned(`{ sections: [{ widgets: [{ buttonList: { buttons: [{ text: 'Dead' }] } }] }] }`)).toBe(
      '500: Server error 500: the button "Dead" has no click handler.',
    );
    expect(returned(`{ header: CardService.newCardHeader() }`)).toMatch(/Value: /);
    expect(returned('{ sections: [] }')).toBe(`${unusable}{ sections: [] }`);
  });

  test('does not matter for a trigger', () => {
    expect(stage().run('function main() { return "done"; }', { wanted: 'nothing' }).error).toBeNull();
  });

  test('is the card of the callback when the add-on asks for consent elsewhere', () => {
    const source = `function consent() { return CardService.newCardBuilder().setName('consent').build(); }
      function main() { CardService.newAuthorizationException().setAuthorizationUrl('https://x.example/')
        .setResourceDisplayName('X').setCustomUiCallback('consent').throwException(); }`;
    expect(stage().run(source).result).toEqual({ name: 'consent' });
    expect(stage().run(source.replace(".setCustomUiCallback('consent')", '')).error).toEqual({
      name: 'AuthorizationException',
      message: 'Authorization required: X asks for it at https://x.example/',
      code: null,
    });
  });
});
