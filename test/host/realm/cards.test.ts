import { stage, thrownBy, worth } from './run-script';

const action = `CardService.newAction().setFunctionName('onAction').setParameters({ do: 'open' })`;
const json = (expression: string) => worth(`JSON.parse((${expression}).printJson())`);
const cardWith = (widget: string) =>
  `CardService.newCardBuilder().addSection(CardService.newCardSection().addWidget(${widget})).build()`;
const widget = (expression: string) =>
  (json(cardWith(expression)) as { sections: { widgets: unknown[] }[] }).sections[0]?.widgets[0];
const returned = (expression: string) => {
  const { result, error } = stage().run(`function main() { return ${expression}; }`);
  return error ? `${error.code}: ${error.message}` : result;
};

describe('cards', () => {
  test('print as card.v1 JSON', () => {
    const made = `CardService.newCardBuilder().setName('home')
      .setHeader(CardService.newCardHeader().setTitle('T').setSubtitle('S').setImageUrl('https://x/y.png')
        .setImageStyle(CardService.ImageStyle.CIRCLE).setImageAltText('alt'))
      .setPeekCardHeader(CardService.newCardHeader().setTitle('P'))
      .setDisplayStyle(CardService.DisplayStyle.PEEK)
      .addCardAction(CardService.newCardAction().setText('Refresh').setOnClickAction(${action}))
      .addSection(CardService.newCardSection().setHeader('H').setCollapsible(true).setNumUncollapsibleWidgets(1)
        .addWidget(CardService.newTextParagraph().setText('hello')).addWidget(CardService.newDivider()))
      .setFixedFooter(CardService.newFixedFooter()
        .setPrimaryButton(CardService.newTextButton().setText('Go').setOnClickAction(${action})))
      .build()`;
    const onClick = { action: { function: 'onAction', parameters: [{ key: 'do', value: 'open' }] } };
    expect(json(made)).toEqual({
      name: 'home',
      header: { title: 'T', subtitle: 'S', imageUrl: 'https://x/y.png', imageType: 'CIRCLE', imageAltText: 'alt' },
      peekCardHeader: { title: 'P' },
      displayStyle: 'PEEK',
      cardActions: [{ actionLabel: 'Refresh', onClick }],
      sections: [
        {
          header: 'H',
          collapsible: true,
          uncollapsibleWidgetsCount: 1,
          widgets: [{ textParagraph: { text: 'hello' } }, { divider: {} }],
        },
      ],
      fixedFooter: { primaryButton: { text: 'Go', onClick } },
    });
  });

  test('show a line with its icon, labels and switch', () => {
    const line = `CardService.newDecoratedText().setTopLabel('a').setText('b').setBottomLabel('c').setWrapText(true)
      .setStartIcon(CardService.newIconImage().setMaterialIcon(CardService.newMaterialIcon().setName('event').setFill(true)))
      .setSwitchControl(CardService.newSwitch().setFieldName('on').setValue('1').setSelected(false)
        .setControlType(CardService.SwitchControlType.SWITCH).setOnChangeAction(${action}))`;
    expect(widget(line)).toEqual({
      decoratedText: {
        topLabel: 'a',
        text: 'b',
        bottomLabel: 'c',
        wrapText: true,
        startIcon: { materialIcon: { name: 'event', fill: true } },
        switchControl: {
          name: 'on',
          value: '1',
          selected: false,
          controlType: 'SWITCH',
          onChangeAction: { function: 'onAction', parameters: [{ key: 'do', value: 'open' }] },
        },
      },
    });
  });

  test('show the old KeyValue as the same line', () => {
    expect(
      widget(`CardService.newKeyValue().setContent('b').setMultiline(true).setIcon(CardService.Icon.EMAIL)`),
    ).toEqual({
      decoratedText: { text: 'b', wrapText: true, startIcon: { knownIcon: 'EMAIL' } },
    });
  });

  test('put a lone button into a list of buttons', () => {
    const button = `CardService.newTextButton().setText('Go').setDisabled(true).setAltText('alt')
      .setTextButtonStyle(CardService.TextButtonStyle.FILLED).setBackgroundColor('#ff8000')
      .setOpenLink(CardService.newOpenLink().setUrl('https://x.example/').setOpenAs(CardService.OpenAs.OVERLAY)
        .setOnClose(CardService.OnClose.RELOAD_ADD_ON))`;
    expect(widget(button)).toEqual({
      buttonList: {
        buttons: [
          {
            text: 'Go',
            disabled: true,
            altText: 'alt',
            type: 'FILLED',
            color: { red: 1, green: 0.502, blue: 0 },
            onClick: { openLink: { url: 'https://x.example/', openAs: 'OVERLAY', onClose: 'RELOAD' } },
          },
        ],
      },
    });
  });

  test('show buttons of pictures', () => {
    expect(
      widget(`CardService.newButtonSet().addButton(CardService.newImageButton()
        .setIcon(CardService.Icon.STAR).setAltText('star').setOnClickOpenLinkAction(${action}))`),
    ).toEqual({
      buttonList: {
        buttons: [
          {
            icon: { knownIcon: 'STAR' },
            altText: 'star',
            onClick: {
              openDynamicLinkAction: { function: 'onAction', parameters: [{ key: 'do', value: 'open' }] },
            },
          },
        ],
      },
    });
  });

  test('show every kind of input', () => {
    expect(
      widget(`CardService.newTextInput().setFieldName('note').setTitle('Note').setHint('why').setValue('v')
        .setMultiline(true).setValidation(CardService.newValidation().setCharacterLimit(9)
          .setInputType(CardService.InputType.EMAIL))
        .setSuggestions(CardService.newSuggestions().addSuggestion('a').addSuggestions(['b']))`),
    ).toEqual({
      textInput: {
        name: 'note',
        label: 'Note',
        hintText: 'why',
        value: 'v',
        type: 'MULTIPLE_LINE',
        validation: { characterLimit: 9, inputType: 'EMAIL' },
        initialSuggestions: { items: [{ text: 'a' }, { text: 'b' }] },
      },
    });
    expect(
      widget(`CardService.newSelectionInput().setFieldName('kind').setTitle('Kind')
        .setType(CardService.SelectionInputType.MULTI_SELECT).setMultiSelectMaxSelectedItems(2)
        .addItem('One', 1, true).addMultiSelectItem('Two', '2', false, 'https://x/i.png', 'below')`),
    ).toEqual({
      selectionInput: {
        name: 'kind',
        label: 'Kind',
        type: 'MULTI_SELECT',
        multiSelectMaxSelectedItems: 2,
        items: [
          { text: 'One', value: '1', selected: true },
          { text: 'Two', value: '2', selected: false, startIconUri: 'https://x/i.png', bottomText: 'below' },
        ],
      },
    });
    expect(
      widget(`CardService.newDatePicker().setFieldName('day').setTitle('Day').setValueInMsSinceEpoch('86400000')`),
    ).toEqual({ dateTimePicker: { type: 'DATE_ONLY', name: 'day', label: 'Day', valueMsEpoch: 86_400_000 } });
    expect(widget(`CardService.newDateTimePicker().setFieldName('at').setTimeZoneOffsetInMins(-240)`)).toEqual({
      dateTimePicker: { type: 'DATE_AND_TIME', name: 'at', timezoneOffsetDate: -240 },
    });
    expect(
      widget(`CardService.newTimePicker().setFieldName('time').setMinutes(30).setHours(14).setMinutes(15)`),
    ).toEqual({
      dateTimePicker: { type: 'TIME_ONLY', name: 'time', valueMsEpoch: (14 * 60 + 15) * 60_000 },
    });
  });

  test('show grids and pictures', () => {
    expect(
      widget(`CardService.newGrid().setTitle('G').setNumColumns(2).setOnClickAction(${action})
        .setBorderStyle(CardService.newBorderStyle().setType(CardService.BorderType.STROKE).setCornerRadius(4).setStrokeColor('#000000'))
        .addItem(CardService.newGridItem().setIdentifier('i').setTitle('t').setSubtitle('s')
          .setLayout(CardService.GridItemLayout.TEXT_ABOVE)
          .setImage(CardService.newImageComponent().setImageUrl('https://x/i.png').setAltText('alt')
            .setCropStyle(CardService.newImageCropStyle().setImageCropType(CardService.ImageCropType.SQUARE).setAspectRatio(1))))`),
    ).toEqual({
      grid: {
        title: 'G',
        columnCount: 2,
        borderStyle: { type: 'STROKE', cornerRadius: 4, strokeColor: { red: 0, green: 0, blue: 0 } },
        onClick: { action: { function: 'onAction', parameters: [{ key: 'do', value: 'open' }] } },
        items: [
          {
            id: 'i',
            title: 't',
            subtitle: 's',
            layout: 'TEXT_ABOVE',
            image: { imageUri: 'https://x/i.png', altText: 'alt', cropStyle: { type: 'SQUARE', aspectRatio: 1 } },
          },
        ],
      },
    });
    expect(widget(`CardService.newImage().setImageUrl('https://x/i.png').setAltText('alt')`)).toEqual({
      image: { imageUrl: 'https://x/i.png', altText: 'alt' },
    });
  });

  test('copy what is added: a later change is lost', () => {
    const made = `(() => {
      const text = CardService.newTextParagraph().setText('before');
      const section = CardService.newCardSection().addWidget(text);
      const card = CardService.newCardBuilder().addSection(section);
      text.setText('after');
      section.setHeader('after');
      return card.build();
    })()`;
    expect(json(made)).toEqual({ sections: [{ widgets: [{ textParagraph: { text: 'before' } }] }] });
  });

  test('refuse arguments of another type, in Google words', () => {
    const signature = "don't match the method signature for CardService";
    expect(thrownBy('CardService.newTextParagraph().setText(5)')).toBe(
      `Exception: The parameters (number) ${signature}.TextParagraph.setText.`,
    );
    expect(thrownBy('CardService.newAction().setParameters({ a: 1 })')).toBe(
      `Exception: The parameters (Object) ${signature}.Action.setParameters.`,
    );
    expect(thrownBy('CardService.newImage().setOnClickAction(CardService.newOpenLink())')).toBe(
      `Exception: The parameters (OpenLink) ${signature}.Image.setOnClickAction.`,
    );
    expect(thrownBy("CardService.newIconImage().setIcon('EMAIL')")).toBe(
      `Exception: The parameters (String) ${signature}.IconImage.setIcon.`,
    );
    expect(thrownBy('CardService.newNavigation().pushCard(CardService.newCardBuilder())')).toBe(
      `Exception: The parameters (CardBuilder) ${signature}.Navigation.pushCard.`,
    );
  });

  test('have no methods beyond Google list', () => {
    expect(thrownBy('CardService.newTextParagraph().setMaxLines(2)')).toBe(
      'TypeError: CardService.newTextParagraph(...).setMaxLines is not a function',
    );
    expect(thrownBy('CardService.newColumns()')).toBe('TypeError: CardService.newColumns is not a function');
  });

  test('take one click handler and one thing at the end of a line', () => {
    expect(thrownBy(`CardService.newImage().setOnClickAction(${action}).setOpenLink(CardService.newOpenLink())`)).toBe(
      'Exception: CardService.Image.setOpenLink: there is onClick already, and only one can be set.',
    );
    expect(
      thrownBy(
        `CardService.newDecoratedText().setEndIcon(CardService.newIconImage()).setSwitchControl(CardService.newSwitch())`,
      ),
    ).toBe('Exception: CardService.DecoratedText.setSwitchControl: there is endIcon already, and only one can be set.');
  });
});

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
