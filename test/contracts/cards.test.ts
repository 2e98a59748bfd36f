import { readFileSync } from 'node:fs';
import { complaintsOf } from '../support/google/card-walker';

/** One of Google's own examples, without the key that names the schema it was written against. */
function example(name: string): unknown {
  const { $schema, ...response } = JSON.parse(readFileSync(`test/fixtures/google-cards/${name}.json`, 'utf8'));
  return response;
}

/** A card that Google would draw, with one widget in it. */
const cardWith = (widget: object): object => ({ header: { title: 'T' }, sections: [{ widgets: [widget] }] });
const inside = 'sections[0].widgets[0]';
const onClick = { action: { function: 'onAction' } };

describe('the card walker', () => {
  test.each(['form-submit-response', 'grid', 'notification', 'pop-to-root', 'update-text-open-link'])(
    "finds nothing wrong with Google's example %s",
    (name) => expect(complaintsOf(example(name))).toEqual([]),
  );

  test('finds in the largest example only a misspelt field and addresses that are not https', () => {
    const complaints = complaintsOf(example('generic-widgets'));
    expect(complaints.filter((text) => !text.includes('is no https address'))).toEqual([
      'action.navigations[0].pushCard.sections[1].widgets[2].decoratedText.button.icon.icon_url: unknown field of Icon',
      'action.navigations[0].pushCard.sections[1].widgets[2].decoratedText.button.icon: an icon without a picture',
    ]);
    expect(complaints).toHaveLength(12);
  });

  test('takes a card, a list of cards, an answer to an action, and nothing', () => {
    const card = cardWith({ divider: {} });
    const results = [
      card,
      [card, card],
      { renderActions: { action: { navigations: [{ pop: true }] } } },
      null,
      undefined,
    ];
    expect(results.map((result) => complaintsOf(result))).toEqual([[], [], [], [], []]);
  });

  test.each([
    [
      'an unknown field',
      { textParagraph: { text: 'a', bold: true } },
      `${inside}.textParagraph.bold: unknown field of TextParagraph`,
    ],
    ['an unknown widget', { chart: {} }, `${inside}.chart: unknown field of Widget`],
    ['a number where text belongs', { textParagraph: { text: 5 } }, `${inside}.textParagraph.text: 5 is no string`],
    ['null where text belongs', { textParagraph: { text: null } }, `${inside}.textParagraph.text: null is no string`],
    ['an object where text belongs', { textParagraph: { text: {} } }, `${inside}.textParagraph.text: {} is no string`],
    [
      'text where a flag belongs',
      { decoratedText: { text: 'a', wrapText: 'true' } },
      `${inside}.decoratedText.wrapText: "true" is no bool`,
    ],
    [
      'a fraction where a whole number belongs',
      { textParagraph: { text: 'a', maxLines: 1.5 } },
      `${inside}.textParagraph.maxLines: 1.5 is no int32`,
    ],
    [
      'a date that is no number',
      { dateTimePicker: { name: 'd', valueMsEpoch: '2026-01-01' } },
      `${inside}.dateTimePicker.valueMsEpoch: "2026-01-01" is no int64`,
    ],
    [
      'an unknown enum name',
      { textInput: { name: 'n', label: 'l', type: 'MULTILINE' } },
      `${inside}.textInput.type: "MULTILINE" is no Type`,
    ],
    ['an enum by number', { textInput: { name: 'n', label: 'l', type: 1 } }, `${inside}.textInput.type: 1 is no Type`],
    [
      'an enum by an inherited name',
      { textInput: { name: 'n', label: 'l', type: 'toString' } },
      `${inside}.textInput.type: "toString" is no Type`,
    ],
    [
      'two widgets in one',
      { divider: {}, textParagraph: { text: 'a' } },
      `${inside}: only one of textParagraph, divider may be set`,
    ],
    ['a list where one belongs', { buttonList: [] }, `${inside}.buttonList: must be an object (ButtonList)`],
    ['one where a list belongs', { columns: { columnItems: {} } }, `${inside}.columns.columnItems: must be a list`],
    ['an empty widget', {}, `${inside}: an empty widget`],
    [
      'a button without a click',
      { buttonList: { buttons: [{ text: 'a' }] } },
      `${inside}.buttonList.buttons[0]: onClick is missing`,
    ],
    [
      'a button without a face',
      { buttonList: { buttons: [{ onClick }] } },
      `${inside}.buttonList.buttons[0]: a button without text and icon`,
    ],
    [
      'a click that does nothing',
      { image: { imageUrl: 'https://a.example/a.png', onClick: {} } },
      `${inside}.image.onClick: a click that does nothing`,
    ],
    [
      'an action without a function',
      { buttonList: { buttons: [{ text: 'a', onClick: { action: {} } }] } },
      `${inside}.buttonList.buttons[0].onClick.action: function is missing`,
    ],
    [
      'a link that is not https',
      { buttonList: { buttons: [{ text: 'a', onClick: { openLink: { url: 'http://a.example' } } }] } },
      `${inside}.buttonList.buttons[0].onClick.openLink: http://a.example is no https address`,
    ],
    [
      'a drawing as picture',
      { image: { imageUrl: 'data:image/svg+xml;base64,AA' } },
      `${inside}.image: data:image/svg+xml;base64,AA is no https address and no PNG, JPEG or GIF in base64`,
    ],
    [
      'a tag Google does not know',
      { textParagraph: { text: '<script src=x> <b>y</b>' } },
      `${inside}.textParagraph: text holds the tag <script>`,
    ],
    ['a line without text', { decoratedText: { topLabel: 'a' } }, `${inside}.decoratedText: text is missing`],
    ['a field without a name', { textInput: { label: 'l' } }, `${inside}.textInput: name is missing`],
    [
      'a colour beyond full',
      { buttonList: { buttons: [{ text: 'a', onClick, color: { red: 255 } }] } },
      `${inside}.buttonList.buttons[0].color: red must lie between 0 and 1`,
    ],
    [
      'more choices than fit',
      {
        selectionInput: {
          name: 'n',
          type: 'DROPDOWN',
          items: Array.from({ length: 101 }, () => ({ text: 'a', value: 'a' })),
        },
      },
      `${inside}.selectionInput: 101 items, 100 at most`,
    ],
  ])('finds %s', (_what, widget, complaint) => {
    expect(complaintsOf(cardWith(widget))).toEqual([complaint]);
  });

  test('finds a card with more than a hundred widgets, wherever they are', () => {
    const text = { textParagraph: { text: 'a' } };
    const columns = { columns: { columnItems: [{ widgets: Array.from({ length: 60 }, () => text) }] } };
    const sections = [{ widgets: [columns] }, { widgets: Array.from({ length: 40 }, () => text) }];
    expect(complaintsOf({ sections })).toEqual(['value: 101 widgets, 100 at most']);
    expect(complaintsOf({ sections: [sections[0]] })).toEqual([]);
  });

  test('finds a card with more than a hundred sections', () => {
    expect(complaintsOf({ sections: Array.from({ length: 101 }, () => ({})) })).toEqual([
      'value: 101 sections, 100 at most',
    ]);
  });

  test('finds two fields of one name, and lets switches share one', () => {
    const input = { textInput: { name: 'note', label: 'Note' } };
    const date = { dateTimePicker: { name: 'note', label: 'Day', type: 'DATE_ONLY' } };
    const tick = { decoratedText: { text: 'a', switchControl: { name: 'ticks', value: '1' } } };
    expect(complaintsOf({ sections: [{ widgets: [input, tick] }, { widgets: [tick, date] }] })).toEqual([
      'value: two fields are named "note", so one answer is lost',
    ]);
  });

  test.each([
    ['a header without a title', { header: { subtitle: 's' } }, 'header: title is missing'],
    ['a footer without its first button', { fixedFooter: {} }, 'fixedFooter: primaryButton is missing'],
    ['a menu entry without a click', { cardActions: [{ actionLabel: 'a' }] }, 'cardActions[0]: onClick is missing'],
    [
      'a fold in a section that does not fold',
      { sections: [{ uncollapsibleWidgetsCount: 2 }] },
      'sections[0]: uncollapsibleWidgetsCount counts only where collapsible is true',
    ],
    [
      'an icon in the footer',
      { fixedFooter: { primaryButton: { icon: { knownIcon: 'STAR' }, onClick } } },
      'fixedFooter: a button of the footer must be a text button',
    ],
    [
      'a parameter given twice',
      {
        cardActions: [
          { actionLabel: 'a', onClick: { action: { function: 'f', parameters: [{ key: 'k' }, { key: 'k' }] } } },
        ],
      },
      'cardActions[0].onClick.action: two parameters "k"',
    ],
    ['an empty answer', { renderActions: {} }, 'renderActions: is empty'],
    ['an answer that does nothing', { renderActions: { action: {} } }, 'renderActions.action: is empty'],
    [
      'two moves in one',
      { renderActions: { action: { navigations: [{ pop: true, popToRoot: true }] } } },
      'renderActions.action.navigations[0]: only one of popToRoot, pop may be set',
    ],
    [
      'a notification without words',
      { renderActions: { action: { notification: {} } } },
      'renderActions.action.notification: text is missing',
    ],
    [
      'a field in underscores',
      { renderActions: { action: { navigations: [{ push_card: {} }] } } },
      'renderActions.action.navigations[0].push_card: unknown field of Navigation',
    ],
    ['text as an answer', 'done', 'value: must be an object (Card)'],
  ])('finds %s', (_what, result, complaint) => {
    expect(complaintsOf(result)).toEqual([expect.stringContaining(complaint)]);
  });

  test('names the card of a list and the path in a pushed card', () => {
    expect(complaintsOf([{}, { titel: 'x' }])).toEqual(['[1].titel: unknown field of Card']);
    const pushed = {
      renderActions: { action: { navigations: [{ pop: true }, { pushCard: cardWith({ chart: {} }) }] } },
    };
    expect(complaintsOf(pushed)).toEqual([
      `renderActions.action.navigations[1].pushCard.${inside}.chart: unknown field of Widget`,
    ]);
  });

  test('finds links that the manifest does not list, when it is given the list', () => {
    const link = (url: string) =>
      cardWith({ buttonList: { buttons: [{ text: 'a', onClick: { openLink: { url } } }] } });
    const prefixes = ['https://docs.google.com/spreadsheets/'];
    expect(complaintsOf(link('https://docs.google.com/spreadsheets/d/1'), prefixes)).toEqual([]);
    expect(complaintsOf(link('https://evil.example/'), prefixes)).toEqual([
      `${inside}.buttonList.buttons[0].onClick.openLink: the manifest does not list https://evil.example/`,
    ]);
    expect(complaintsOf(link('https://evil.example/'))).toEqual([]);
  });
});
