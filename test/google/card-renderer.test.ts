import { ask } from '../../src/cards/actions';
import type { Card, Widget } from '../../src/cards/spec';
import { type DrawnCard, drawn } from '../support/google/drawn-card';

const onClick = ask('openAccount', { account: 'acc_1' });
const action = {
  function: 'onAction',
  parameters: [
    { key: 'do', value: 'openAccount' },
    { key: 'account', value: 'acc_1' },
  ],
  loadIndicator: 'SPINNER',
};

function cardOf(...widgets: readonly Widget[]): Card {
  return { name: 'c', sections: [{ widgets }] };
}

/** The only widget of a card with one. */
function drawnWidget(widget: Widget): unknown {
  return widgetsOf(drawn(cardOf(widget)))[0];
}

function widgetsOf({ sections }: DrawnCard): readonly unknown[] {
  return sections?.flatMap(({ widgets }) => widgets ?? []) ?? [];
}

function textOf(text: Extract<Widget, { kind: 'text' }>['text']): unknown {
  return (drawnWidget({ kind: 'text', text }) as { textParagraph: { text: string } }).textParagraph.text;
}

describe('text', () => {
  test('is escaped where Google reads it as HTML', () => {
    expect(textOf('<a href="x">a</a> & b')).toBe('&lt;a href=&quot;x&quot;&gt;a&lt;/a&gt; &amp; b');
    expect(textOf('&amp; <br>')).toBe('&amp;amp; &lt;br&gt;');
  });

  test('stays plain where Google shows it as it is', () => {
    const card: Card = {
      name: 'c',
      header: { title: 'A & B', subtitle: '<i>' },
      sections: [{ header: '"C"', widgets: [{ kind: 'line', above: 'D & E', text: 'x', below: '<F>' }] }],
    };
    const { header, sections } = drawn(card);
    const line = sections?.[0]?.widgets?.[0]?.decoratedText;
    expect([header, sections?.[0]?.header, line?.topLabel, line?.bottomLabel]).toMatchObject([
      { title: 'A & B', subtitle: '<i>' },
      '"C"',
      'D & E',
      '<F>',
    ]);
  });

  test('has weight and tone around the escaped words', () => {
    const spans = [{ text: '−11', bold: true, tone: 'bad' }, { text: '  a < b\nc' }] as const;
    expect(textOf(spans)).toBe('<font color="#b3261e"><b>−11</b></font>  a &lt; b<br>c');
  });

  test('is cut between characters, and all of it together', () => {
    expect(textOf('😀'.repeat(2600))).toBe(`${'😀'.repeat(2499)}…`);
    const spans = [{ text: 'a'.repeat(2499) }, { text: 'bcd' }];
    expect(textOf(spans)).toBe(`${'a'.repeat(2499)}…`);
  });

  test('keeps what is exactly as long as it may be', () => {
    expect(textOf('x'.repeat(2500))).toBe('x'.repeat(2500));
  });
});

describe('widgets', () => {
  test('of a line stand where Google has them', () => {
    const line: Widget = {
      kind: 'line',
      icon: 'flag',
      above: 'above',
      text: 'text',
      below: 'below',
      button: { label: 'Open', onClick },
    };
    expect(drawnWidget(line)).toEqual({
      decoratedText: {
        startIcon: { materialIcon: { name: 'flag' } },
        topLabel: 'above',
        text: 'text',
        bottomLabel: 'below',
        wrapText: true,
        button: { text: 'Open', type: 'OUTLINED', onClick: { action } },
      },
    });
  });

  test('that are clicked ask one function and lock the card', () => {
    expect(drawnWidget({ kind: 'line', text: 'a', onClick })).toEqual({
      decoratedText: { text: 'a', wrapText: true, onClick: { action } },
    });
  });

  test('that open an address ask nobody', () => {
    const open = {
      label: 'Open',
      style: 'plain',
      onClick: { open: 'https://docs.google.com/spreadsheets/d/x' },
    } as const;
    expect(drawnWidget({ kind: 'buttons', buttons: [open] })).toEqual({
      buttonList: {
        buttons: [
          {
            text: 'Open',
            type: 'BORDERLESS',
            onClick: { openLink: { url: 'https://docs.google.com/spreadsheets/d/x' } },
          },
        ],
      },
    });
  });

  test('of a form carry their value, limit and suggestions', () => {
    const input: Widget = {
      kind: 'input',
      name: 'note',
      label: 'Note',
      hint: 'Hint',
      value: 'a < b',
      multiline: true,
      limit: 4000,
      suggestions: ['x'],
    };
    expect(drawnWidget(input)).toEqual({
      textInput: {
        name: 'note',
        label: 'Note',
        hintText: 'Hint',
        value: 'a < b',
        type: 'MULTIPLE_LINE',
        validation: { characterLimit: 4000 },
        initialSuggestions: { items: [{ text: 'x' }] },
      },
    });
  });

  test.each([
    ['dropdown', 'DROPDOWN'],
    ['radio', 'RADIO_BUTTON'],
    ['checkboxes', 'CHECK_BOX'],
  ] as const)("to choose from are Google's: %s", (style, type) => {
    const items = [{ label: 'One', value: '1', selected: true }];
    expect(drawnWidget({ kind: 'choice', style, name: 'c', label: 'C', items, onChange: onClick })).toEqual({
      selectionInput: {
        name: 'c',
        label: 'C',
        type,
        items: [{ text: 'One', value: '1', selected: true }],
        onChangeAction: action,
      },
    });
  });

  test('for a day count from midnight UTC, in milliseconds', () => {
    expect(drawnWidget({ kind: 'date', name: 'from', label: 'From', day: '2026-11-24' })).toEqual({
      dateTimePicker: { name: 'from', label: 'From', type: 'DATE_ONLY', valueMsEpoch: Date.UTC(2026, 10, 24) },
    });
  });

  test('that only show are an image and a divider', () => {
    const widgets: readonly Widget[] = [
      { kind: 'image', url: 'https://a.example/x.png', alt: 'A' },
      { kind: 'divider' },
    ];
    expect(widgetsOf(drawn(cardOf(...widgets)))).toEqual([
      { image: { imageUrl: 'https://a.example/x.png', altText: 'A' } },
      { divider: {} },
    ]);
  });
});

describe('a card', () => {
  test('folds a section that has more than it shows, and no other', () => {
    const lines: readonly Widget[] = [
      { kind: 'line', text: 'a' },
      { kind: 'line', text: 'b' },
    ];
    const { sections } = drawn({
      name: 'c',
      sections: [
        { folded: 1, widgets: lines },
        { folded: 2, widgets: lines },
      ],
    });
    expect(sections?.map((section) => [section.collapsible, section.uncollapsibleWidgetsCount])).toEqual([
      [true, 1],
      [undefined, undefined],
    ]);
  });

  test('leaves out sections without widgets', () => {
    const { sections } = drawn({
      name: 'c',
      sections: [{ header: 'Empty', widgets: [] }, { widgets: [{ kind: 'divider' }] }],
    });
    expect(sections).toHaveLength(1);
  });

  test('has its footer, its menu and its name', () => {
    const label = 'Do';
    const card: Card = {
      name: 'account',
      sections: [{ widgets: [{ kind: 'divider' }] }],
      footer: { primary: { label, onClick }, secondary: { label: 'Else', onClick, disabled: true } },
      menu: [{ label: 'Note', onClick }],
    };
    expect(drawn(card)).toMatchObject({
      name: 'account',
      fixedFooter: {
        primaryButton: { text: 'Do', type: 'FILLED', onClick: { action } },
        secondaryButton: { text: 'Else', type: 'OUTLINED', onClick: { action }, disabled: true },
      },
      cardActions: [{ actionLabel: 'Note', onClick: { action } }],
    });
  });
});
