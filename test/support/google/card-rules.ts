/**
 * What Google keeps beyond the shape of a card: limits and required parts, each from the comments of card.proto or from
 * Google's pages on add-ons (named beside it). What is not documented is not here.
 */
import type { Fields, Rules } from './strict-proto';

const limit = {
  /** card.proto, Card: "You can add up to 100 widgets per card"; the page on restrictions says so of sections too. */
  widgets: 100,
  sections: 100,
  /** card.proto, SelectionItem. */
  selectionItems: 100,
  /** card.proto, Columns. */
  columns: 2,
} as const;

export const cardRules: Rules = {
  'google.apps.card.v1.Card': (card) => [
    ...atMost(limit.sections, 'sections', listOf(card.sections)),
    ...atMost(limit.widgets, 'widgets', widgetsOf(card)),
    ...repeated(inputsOf(card)).map((name) => `two fields are named "${name}", so one answer is lost`),
  ],
  'google.apps.card.v1.Card.CardHeader': (header) => needs(header, 'title'),
  'google.apps.card.v1.Card.CardAction': (action) => needs(action, 'actionLabel', 'onClick'),
  'google.apps.card.v1.Card.CardFixedFooter': (footer) => [
    ...needs(footer, 'primaryButton'),
    ...[footer.primaryButton, footer.secondaryButton]
      .filter((button) => button !== undefined && !partsOf(button).text)
      .map(() => 'a button of the footer must be a text button'),
  ],
  'google.apps.card.v1.Card.Section': (section) =>
    'uncollapsibleWidgetsCount' in section && section.collapsible !== true
      ? ['uncollapsibleWidgetsCount counts only where collapsible is true']
      : [],
  'google.apps.card.v1.Widget': (widget) =>
    Object.keys(widget).some((name) => name !== 'horizontalAlignment') ? [] : ['an empty widget'],
  'google.apps.card.v1.TextParagraph': (paragraph) => formatted(paragraph, 'text'),
  'google.apps.card.v1.DecoratedText': (line) => [
    ...('contentText' in line ? [] : needs(line, 'text')),
    ...formatted(line, 'text'),
  ],
  'google.apps.card.v1.DecoratedText.SwitchControl': (control) => needs(control, 'name'),
  'google.apps.card.v1.Image': (image) => [...needs(image, 'imageUrl'), ...imageSource(image.imageUrl)],
  'google.apps.card.v1.ImageComponent': (image) => [...needs(image, 'imageUri'), ...imageSource(image.imageUri)],
  'google.apps.card.v1.Icon': (icon) =>
    ['knownIcon', 'iconUrl', 'materialIcon'].some((name) => name in icon) ? [] : ['an icon without a picture'],
  'google.apps.card.v1.MaterialIcon': (icon) => needs(icon, 'name'),
  'google.apps.card.v1.Button': (button) => [
    ...needs(button, 'onClick'), // without it Google answers with a server error
    ...(button.text || button.icon ? [] : ['a button without text and icon']),
  ],
  'google.apps.card.v1.ButtonList': (list) => (listOf(list.buttons).length > 0 ? [] : ['a list of no buttons']),
  'google.apps.card.v1.TextInput': (input) => [
    ...needs(input, 'name'),
    ...(input.label || input.hintText ? [] : ['a field without label and hint']),
  ],
  'google.apps.card.v1.SelectionInput': (input) => [
    ...needs(input, 'name'),
    ...atMost(limit.selectionItems, 'items', listOf(input.items)),
  ],
  'google.apps.card.v1.DateTimePicker': (picker) => needs(picker, 'name'),
  'google.apps.card.v1.Columns': (columns) => atMost(limit.columns, 'columns', listOf(columns.columnItems)),
  'google.apps.card.v1.OnClick': (click) => (Object.keys(click).length > 0 ? [] : ['a click that does nothing']),
  'google.apps.card.v1.OpenLink': (link) =>
    // Google's page on allow-listed URLs: https only.
    typeof link.url === 'string' && /^https:\/\/[^/]/.test(link.url) ? [] : [`${link.url} is no https address`],
  'google.apps.card.v1.Action': (action) => [
    ...needs(action, 'function'),
    ...repeated(listOf(action.parameters).map(({ key }) => String(key))).map((key) => `two parameters "${key}"`),
  ],
  'google.apps.card.v1.Action.ActionParameter': (parameter) => needs(parameter, 'key'),
  'google.type.Color': (color) =>
    ['red', 'green', 'blue', 'alpha']
      .filter((name) => Number(color[name] ?? 0) < 0 || Number(color[name] ?? 0) > 1)
      .map((name) => `${name} must lie between 0 and 1`),
};

/** The tags that Google's page on text formatting lists; anything else is shown as it stands, or lost. */
const tags = /^(?:b|i|u|s|strike|font|a|time|br)$/i;

function formatted(message: Fields, field: string): readonly string[] {
  const found = String(message[field] ?? '').matchAll(/<\/?([a-z][a-z0-9]*)/gi);
  return [...found].flatMap(([, tag = '']) => (tags.test(tag) ? [] : [`${field} holds the tag <${tag}>`]));
}

/** SVG is not supported (Google's page on restrictions); a picture inside the card is base64 (reference of Image). */
function imageSource(url: unknown): readonly string[] {
  if (url === undefined || /^(?:https:\/\/[^/]|data:image\/(?:png|jpeg|gif);base64,)/.test(String(url))) return [];
  return [`${String(url).slice(0, 60)} is no https address and no PNG, JPEG or GIF in base64`];
}

function needs(message: Fields, ...names: readonly string[]): readonly string[] {
  return names
    .filter((name) => message[name] === undefined || message[name] === '')
    .map((name) => `${name} is missing`);
}

function atMost(most: number, what: string, items: readonly unknown[]): readonly string[] {
  return items.length > most ? [`${items.length} ${what}, ${most} at most`] : [];
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

const partsOf = (value: unknown): Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : {};

const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(partsOf) : []);

/** Every widget of a card, those inside columns too. */
function widgetsOf(card: Fields): readonly Fields[] {
  return listOf(card.sections)
    .flatMap(({ widgets }) => listOf(widgets))
    .flatMap((widget) => [
      widget,
      ...listOf(partsOf(widget.columns).columnItems).flatMap(({ widgets }) => listOf(widgets)),
    ]);
}

/** Names of the fields a person fills in. Switches may share a name, as check boxes of one list do. */
function inputsOf(card: Fields): readonly string[] {
  return widgetsOf(card).flatMap((widget) =>
    [widget.textInput, widget.selectionInput, widget.dateTimePicker]
      .filter((input) => input !== undefined)
      .map((input) => String(partsOf(input).name)),
  );
}
