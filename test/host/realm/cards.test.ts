import { thrownBy, worth } from './run-script';

const action = `CardService.newAction().setFunctionName('onAction').setParameters({ do: 'open' })`;
const json = (expression: string) => worth(`JSON.parse((${expression}).printJson())`);
const cardWith = (widget: string) =>
  `CardService.newCardBuilder().addSection(CardService.newCardSection().addWidget(${widget})).build()`;
const widget = (expression: string) =>
  (json(cardWith(expression)) as { sections: { widgets: unknown[] }[] }).sections[0]?.widgets[0];

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
    expect(thrownBy('CardService.newTextParagraph().setText(true)')).toBe(
      `Exception: The parameters (boolean) ${signature}.TextParagraph.setText.`,
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

  test('take a number for text, as in samples of Google', () => {
    expect(json('CardService.newCardBuilder().setName(5).build()')).toEqual({ name: '5' });
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
