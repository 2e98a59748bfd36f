/**
 * The local CardService against Google's card.proto: one of everything it can build, run in the realm, has to be a card
 * that Google defines.
 */
import { compileAddon } from '../../src/host/realm/addon';
import { createDoor } from '../../src/host/realm/door';
import { execute } from '../../src/host/realm/execution';
import { complaintsOf } from '../support/google/card-walker';

const widgets = `
  const action = () => CardService.newAction().setFunctionName('onAction').setParameters({ do: 'x', account: 'acc_1' })
    .setLoadIndicator(CardService.LoadIndicator.SPINNER).setPersistValues(false).addRequiredWidget('note');
  const link = () => CardService.newOpenLink().setUrl('https://docs.google.com/spreadsheets/d/1')
    .setOpenAs(CardService.OpenAs.OVERLAY).setOnClose(CardService.OnClose.RELOAD_ADD_ON);
  const button = () => CardService.newTextButton().setText('Save').setAltText('Save it').setDisabled(true)
    .setTextButtonStyle(CardService.TextButtonStyle.FILLED).setBackgroundColor('#0b57d0').setOnClickAction(action());
  const iconButton = () => CardService.newImageButton().setAltText('Star').setOpenLink(link())
    .setMaterialIcon(CardService.newMaterialIcon().setName('star').setFill(true).setWeight(300).setGrade(200));
  const icon = () => CardService.newIconImage().setIcon(CardService.Icon.EMAIL).setAltText('Mail')
    .setImageCropType(CardService.ImageCropType.CIRCLE);
  const picture = () => CardService.newImageComponent().setImageUrl('https://example.com/a.png').setAltText('A')
    .setCropStyle(CardService.newImageCropStyle().setImageCropType(CardService.ImageCropType.SQUARE))
    .setBorderStyle(CardService.newBorderStyle().setType(CardService.BorderType.STROKE).setStrokeColor('#ff0000'));
  const choice = (name, type) => CardService.newSelectionInput().setFieldName(name).setTitle(name).setType(type)
    .addItem('One', 1, true).addItem('Two', '2', false).setOnChangeAction(action());
  const types = CardService.SelectionInputType;
  const widgets = () => [
    CardService.newTextParagraph().setText('<b>a</b> &lt;b&gt;'),
    CardService.newDivider(),
    CardService.newImage().setImageUrl('data:image/png;base64,AAAA').setAltText('A').setOnClickAction(action()),
    CardService.newButtonSet().addButton(button()).addButton(iconButton()),
    button(),
    CardService.newDecoratedText().setTopLabel('top').setText('text').setBottomLabel('below').setWrapText(true)
      .setStartIcon(icon()).setButton(button()).setOnClickAction(action()),
    CardService.newDecoratedText().setText('text').setEndIcon(icon()),
    CardService.newDecoratedText().setText('text').setSwitchControl(
      CardService.newSwitch().setFieldName('tick').setValue('1').setSelected(true)
        .setControlType(CardService.SwitchControlType.CHECK_BOX).setOnChangeAction(action())),
    CardService.newKeyValue().setTopLabel('old').setContent('line').setMultiline(true),
    CardService.newTextInput().setFieldName('note').setTitle('Note').setHint('h').setValue('v').setMultiline(true)
      .setValidation(CardService.newValidation().setCharacterLimit(500).setInputType(CardService.InputType.TEXT)),
    CardService.newTextInput().setFieldName('find').setTitle('Find').setSuggestionsAction(action())
      .setSuggestions(CardService.newSuggestions().addSuggestion('a').addSuggestions(['b', 'c'])),
    choice('boxes', types.CHECK_BOX), choice('radio', types.RADIO_BUTTON), choice('switch', types.SWITCH),
    choice('list', types.DROPDOWN),
    CardService.newSelectionInput().setFieldName('several').setTitle('Several').setType(types.MULTI_SELECT)
      .addMultiSelectItem('One', '1', true, 'https://example.com/a.png', 'below').setMultiSelectMaxSelectedItems(5),
    CardService.newDatePicker().setFieldName('day').setTitle('Day').setValueInMsSinceEpoch(1767225600000),
    CardService.newTimePicker().setFieldName('time').setTitle('Time').setHours(9).setMinutes(30),
    CardService.newDateTimePicker().setFieldName('when').setTitle('When').setTimeZoneOffsetInMins(210),
    CardService.newGrid().setTitle('Grid').setNumColumns(2).setOnClickAction(action())
      .setBorderStyle(CardService.newBorderStyle().setType(CardService.BorderType.NO_BORDER).setCornerRadius(8))
      .addItem(CardService.newGridItem().setIdentifier('a').setTitle('A').setSubtitle('b').setImage(picture())
        .setLayout(CardService.GridItemLayout.TEXT_BELOW)),
  ];
`;

const card = `
  function card() {
    const section = CardService.newCardSection().setHeader('All').setCollapsible(true).setNumUncollapsibleWidgets(3);
    for (const widget of widgets()) section.addWidget(widget);
    const header = () => CardService.newCardHeader().setTitle('T').setSubtitle('S').setImageAltText('A')
      .setImageUrl('https://example.com/a.png').setImageStyle(CardService.ImageStyle.CIRCLE);
    return CardService.newCardBuilder().setName('all').setHeader(header()).setPeekCardHeader(header())
      .setDisplayStyle(CardService.DisplayStyle.PEEK).addSection(section)
      .addCardAction(CardService.newCardAction().setText('Menu').setOnClickAction(action()))
      .setFixedFooter(CardService.newFixedFooter().setPrimaryButton(button()).setSecondaryButton(button())).build();
  }
  function cards() { return [card(), card()]; }
  function answer() {
    return CardService.newActionResponseBuilder().setStateChanged(true)
      .setNotification(CardService.newNotification().setText('Saved'))
      .setNavigation(CardService.newNavigation().popToRoot().popToNamedCard('all').popCard().updateCard(card()))
      .build();
  }
  function opening() { return CardService.newActionResponseBuilder().setOpenLink(link()).build(); }
  function universal() { return CardService.newUniversalActionResponseBuilder().displayAddOnCards([card()]).build(); }
  function suggestions() {
    const found = CardService.newSuggestions().addSuggestion('a');
    return CardService.newSuggestionsResponseBuilder().setSuggestions(found).build();
  }
  function fileScope() {
    return CardService.newEditorFileScopeActionResponseBuilder().requestFileScopeForActiveDocument().build();
  }
  function draft() {
    const body = CardService.newUpdateDraftBodyAction().addUpdateContent('a', CardService.ContentType.MUTABLE_HTML)
      .setUpdateType(CardService.UpdateDraftBodyType.IN_PLACE_INSERT);
    return CardService.newUpdateDraftActionResponseBuilder().setUpdateDraftBodyAction(body)
      .setUpdateDraftSubjectAction(CardService.newUpdateDraftSubjectAction().addUpdateSubject('s'))
      .setUpdateDraftToRecipientsAction(CardService.newUpdateDraftToRecipientsAction().addUpdateToRecipients(['a@b.c']))
      .setUpdateDraftCcRecipientsAction(CardService.newUpdateDraftCcRecipientsAction().addUpdateCcRecipients(['a@b.c']))
      .setUpdateDraftBccRecipientsAction(
        CardService.newUpdateDraftBccRecipientsAction().addUpdateBccRecipients(['a@b.c'])).build();
  }
  function guests() { return CardService.newCalendarEventActionResponseBuilder().addAttendees(['a@b.c']).build(); }
`;

const addon = compileAddon({ manifest: { timeZone: 'Etc/UTC' }, files: [{ name: 'Code.js', source: widgets + card }] });

function resultOf(name: string): unknown {
  const caller = { email: 'mina@kestrel.example', now: 1_767_600_000_000, host: 'GMAIL' } as const;
  const outcome = execute(addon, {
    function: name,
    event: {},
    caller,
    door: createDoor({ fakes: {} }),
    budgetMs: 30_000,
  });
  expect(outcome.error).toBeNull();
  return outcome.result;
}

describe('the local CardService', () => {
  test.each(['card', 'cards', 'answer', 'opening', 'universal', 'suggestions', 'fileScope', 'draft', 'guests'])(
    "builds what Google's definitions know: %s",
    (name) => {
      const result = resultOf(name);
      expect(result).not.toBeNull();
      expect(complaintsOf(result)).toEqual([]);
    },
  );

  test('puts every widget into the card', () => {
    const { sections } = resultOf('card') as { sections: { widgets: object[] }[] };
    expect(sections[0]?.widgets.flatMap(Object.keys).join(' ')).toBe(
      'textParagraph divider image buttonList buttonList decoratedText decoratedText decoratedText decoratedText ' +
        'textInput textInput selectionInput selectionInput selectionInput selectionInput selectionInput ' +
        'dateTimePicker dateTimePicker dateTimePicker grid',
    );
  });
});
