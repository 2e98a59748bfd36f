import type { Button, Card, Widget } from '../../src/cards/spec';
import type { Language } from '../../src/domain/team/teammate';
import { words } from '../../src/messages/words';
import { complaintsOf } from '../support/google/card-walker';
import { drawn } from '../support/google/drawn-card';
import { allCards } from './samples/sample-cards';
import { type Content, latin, persian, thai } from './samples/samples';

const said: readonly (readonly [Language, Content])[] = [
  ['en', latin],
  ['fa', persian],
  ['th', thai],
];

const hostile: Content = {
  company: `<a href="https://evil.example">Acme</a> & "Sons" ${'x'.repeat(300)}`,
  need: `</font><b>now</b> ${'😀'.repeat(3000)}`,
  person: '<script>alert(1)</script>',
  mail: '&lt;i&gt; "quoted" <i>',
};

const prefixes = [
  'https://docs.google.com/spreadsheets/',
  'https://docs.google.com/document/',
  'https://mail.google.com/mail/',
  'https://www.google.com/calendar/',
  'https://calendar.google.com/calendar/',
];

describe('every card', () => {
  test.each(said)('is one that Google draws, in %s', (language, content) => {
    const cards = allCards(words(language, 'Asia/Bangkok'), content);
    const complaints = Object.entries(cards).flatMap(([name, card]) =>
      complaintsOf(drawn(card), prefixes).map((complaint) => `${name}: ${complaint}`),
    );
    expect(complaints).toEqual([]);
  });

  test('shows what people typed as text and not as markup', () => {
    const markup = Object.entries(allCards(words('en', 'Asia/Bangkok'), hostile)).flatMap(([name, card]) =>
      richTextsOf(drawn(card))
        .map((text) => text.replace(/<\/?b>|<br>|<font color="#[0-9a-f]{6}">|<\/font>/g, ''))
        .filter((text) => /[<>"]|&(?!amp;|lt;|gt;|quot;)/.test(text))
        .map((text) => `${name}: ${text.slice(0, 80)}`),
    );
    expect(markup).toEqual([]);
  });

  test('keeps within bounds whatever the workbook holds', () => {
    const cards = Object.values(allCards(words('en', 'Asia/Bangkok'), hostile));
    expect(cards.flatMap((card) => complaintsOf(drawn(card), prefixes))).toEqual([]);
    expect(Math.max(...cards.map((card) => JSON.stringify(drawn(card)).length))).toBeLessThan(60_000);
  });

  test('has one filled button at most, and that in the footer', () => {
    const filled = Object.entries(allCards(words('en', 'Asia/Bangkok'), latin)).filter(([, card]) =>
      widgetsOf(card)
        .flatMap(buttonsOf)
        .some(({ style }) => style === 'filled'),
    );
    expect(filled.map(([name]) => name)).toEqual([]);
  });

  test('leaves no label, header or text empty', () => {
    const empty = said.flatMap(([language, content]) =>
      Object.entries(allCards(words(language, 'Asia/Bangkok'), content)).flatMap(([name, card]) =>
        widgetsOf(card)
          .filter(isEmpty)
          .map(({ kind }) => `${language} ${name}: ${kind}`),
      ),
    );
    expect(empty).toEqual([]);
  });

  test('writes English in no card of another language but names, addresses and what has to be typed', () => {
    const left = (['fa', 'th'] as const).flatMap((language) => {
      const content = language === 'fa' ? persian : thai;
      const names =
        /Arthit( Suksan)?|Lena Vogt|Mina Karimi|Blue Heron|Growth|Mid-market|Jana( Novak)?|MonthlyCharges|customerID|Acme/g;
      const fixed =
        /https:\/\/(?:chat\.googleapis|hooks\.slack)\.com|docs\/permissions\.md|\b(?:Slack|Chat|CSM|AM|NPS|CSAT|Tandem|Google|Workspace|English)\b|(?:Asia|America)\/\w+|Etc\/GMT\+7|Mars|[\w.]+@[\w.]+|[\w]+\.example|“We are 51 now\.”|(?:Usage!)?A1:F|\b[A-Z]\b/g;
      const codes = /x7Qd|1f2e3d4c|A-1|\bx\b|many|soon|renewal|\bzz?\b|\ba\b/g;
      return Object.entries(allCards(words(language, 'Asia/Bangkok'), content)).flatMap(([name, card]) =>
        textsOf(card)
          .filter((text) => /[A-Za-z]/.test(text.replace(names, '').replace(fixed, '').replace(codes, '')))
          .map((text) => `${language} ${name}: ${text}`),
      );
    });
    expect(left).toEqual([]);
  });
});

function widgetsOf(card: Card): readonly Widget[] {
  return card.sections.flatMap(({ widgets }) => widgets);
}

function buttonsOf(widget: Widget): readonly Button[] {
  if (widget.kind === 'buttons') return widget.buttons;
  return widget.kind === 'line' && widget.button ? [widget.button] : [];
}

function isEmpty(widget: Widget): boolean {
  if (widget.kind === 'buttons') return widget.buttons.length === 0 || widget.buttons.some(({ label }) => label === '');
  if (widget.kind === 'input' || widget.kind === 'choice' || widget.kind === 'date') return widget.label === '';
  if (widget.kind !== 'text' && widget.kind !== 'line') return false;
  const text = typeof widget.text === 'string' ? widget.text : widget.text.map((span) => span.text).join('');
  return text.trim() === '';
}

/** Everything a card says: titles, labels, texts. */
function textsOf(value: unknown, field = ''): readonly string[] {
  if (typeof value === 'string') return shown.has(field) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, field));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, name));
}
const shown = new Set(['title', 'subtitle', 'header', 'label', 'text', 'above', 'below', 'hint']);

/** The texts that Google reads as HTML. */
function richTextsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(richTextsOf);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const text = (inner as { readonly text?: unknown }).text;
    const rich = (name === 'textParagraph' || name === 'decoratedText') && typeof text === 'string' ? [text] : [];
    return [...rich, ...richTextsOf(inner)];
  });
}
