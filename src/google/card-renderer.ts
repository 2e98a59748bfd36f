/**
 * Plain cards as Google's widgets. The only file that knows CardService, and the only place that escapes: TextParagraph
 * and DecoratedText's text are read as HTML by Google, everything else is plain text there.
 */

import type { ActionCall } from '../cards/actions';
import type { Button, Card, Click, Line, Section, Span, Text, Tone, Widget } from '../cards/spec';
import { type Day, dayStart } from '../domain/time/time';

type GoogleCard = GoogleAppsScript.Card_Service.Card;
type GoogleWidget = GoogleAppsScript.Card_Service.Widget;
type Clickable = {
  setOnClickAction(action: GoogleAppsScript.Card_Service.Action): unknown;
  setOpenLink(link: GoogleAppsScript.Card_Service.OpenLink): unknown;
  setComposeAction(
    action: GoogleAppsScript.Card_Service.Action,
    type: GoogleAppsScript.Card_Service.ComposedEmailType,
  ): unknown;
};

/** Readable on white: contrast above 4.5 to 1. */
const colours: { readonly [T in Tone]: string } = {
  good: '#137333',
  warning: '#8a5700',
  bad: '#b3261e',
  muted: '#5f6368',
  accent: '#0b57d0',
};

/** Code points; Google does not refuse longer ones, it draws a slow and ugly card. */
const limits = { text: 2500, label: 240, title: 120, button: 60, option: 100 } as const;

export function renderCard(card: Card): GoogleCard {
  const builder = CardService.newCardBuilder().setName(card.name);
  if (card.header) {
    const header = CardService.newCardHeader().setTitle(cut(card.header.title, limits.title));
    if (card.header.subtitle) header.setSubtitle(cut(card.header.subtitle, limits.title));
    builder.setHeader(header);
  }
  for (const { label, onClick } of card.menu ?? []) {
    builder.addCardAction(
      CardService.newCardAction().setText(cut(label, limits.button)).setOnClickAction(actionOf(onClick)),
    );
  }
  for (const section of card.sections) {
    if (section.widgets.length > 0) builder.addSection(sectionOf(section));
  }
  if (card.footer) builder.setFixedFooter(footerOf(card.footer));
  return builder.build();
}

function sectionOf({ header, folded, widgets }: Section) {
  const section = CardService.newCardSection();
  if (header) section.setHeader(cut(header, limits.title));
  if (folded !== undefined && folded < widgets.length) {
    section.setCollapsible(true).setNumUncollapsibleWidgets(folded);
  }
  for (const widget of widgets) section.addWidget(widgetOf(widget));
  return section;
}

function footerOf({ primary, secondary }: NonNullable<Card['footer']>) {
  const footer = CardService.newFixedFooter().setPrimaryButton(buttonOf({ ...primary, style: 'filled' }));
  return secondary ? footer.setSecondaryButton(buttonOf({ ...secondary, style: 'outlined' })) : footer;
}

function widgetOf(widget: Widget): GoogleWidget {
  switch (widget.kind) {
    case 'text':
      return CardService.newTextParagraph().setText(richText(widget.text));
    case 'line':
      return lineOf(widget);
    case 'image':
      return CardService.newImage().setImageUrl(widget.url).setAltText(widget.alt);
    case 'buttons':
      return widget.buttons.reduce((set, button) => set.addButton(buttonOf(button)), CardService.newButtonSet());
    case 'input':
      return inputOf(widget);
    case 'choice':
      return choiceOf(widget);
    case 'date':
      return dateOf(widget);
    case 'divider':
      return CardService.newDivider();
  }
}

function lineOf({ icon, above, text, below, button, tick, onClick }: Line): GoogleWidget {
  const line = CardService.newDecoratedText().setText(richText(text)).setWrapText(true);
  if (icon) {
    const symbol = CardService.newMaterialIcon().setName(icon);
    line.setStartIcon(CardService.newIconImage().setMaterialIcon(symbol));
  }
  if (above) line.setTopLabel(cut(above, limits.label));
  if (below) line.setBottomLabel(cut(below, limits.label));
  if (button) line.setButton(buttonOf(button));
  if (tick) line.setSwitchControl(tickOf(tick));
  if (onClick) clickOf(line, onClick);
  return line;
}

function tickOf({ name, value, selected }: NonNullable<Line['tick']>): GoogleAppsScript.Card_Service.Switch {
  const box = CardService.newSwitch().setControlType(CardService.SwitchControlType.CHECK_BOX);
  return box.setFieldName(name).setValue(value).setSelected(selected);
}

function buttonOf({ label, style, onClick, disabled }: Button): GoogleAppsScript.Card_Service.TextButton {
  const styles = CardService.TextButtonStyle;
  const button = CardService.newTextButton().setText(cut(label, limits.button));
  button.setTextButtonStyle(
    style === 'filled' ? styles.FILLED : style === 'plain' ? styles.BORDERLESS : styles.OUTLINED,
  );
  if (disabled) button.setDisabled(true);
  clickOf(button, onClick);
  return button;
}

function clickOf(widget: Clickable, click: Click): void {
  if ('open' in click) widget.setOpenLink(CardService.newOpenLink().setUrl(click.open));
  else if ('draft' in click) {
    const { REPLY_AS_DRAFT, STANDALONE_DRAFT } = CardService.ComposedEmailType;
    widget.setComposeAction(actionOf(click.draft), click.alone ? STANDALONE_DRAFT : REPLY_AS_DRAFT);
  } else widget.setOnClickAction(actionOf(click));
}

/** One function takes all clicks; what it shall do is a parameter. The spinner locks the card until it is answered. */
function actionOf(call: ActionCall): GoogleAppsScript.Card_Service.Action {
  return CardService.newAction()
    .setFunctionName('onAction')
    .setParameters({ do: call.do, ...call.with })
    .setLoadIndicator(CardService.LoadIndicator.SPINNER);
}

function inputOf(input: Extract<Widget, { readonly kind: 'input' }>): GoogleWidget {
  const field = CardService.newTextInput().setFieldName(input.name).setTitle(cut(input.label, limits.label));
  if (input.hint) field.setHint(cut(input.hint, limits.label));
  if (input.value) field.setValue(input.value);
  if (input.multiline) field.setMultiline(true);
  if (input.limit) field.setValidation(CardService.newValidation().setCharacterLimit(input.limit));
  if (input.suggestions && input.suggestions.length > 0) {
    const suggestions = CardService.newSuggestions();
    for (const suggestion of input.suggestions) suggestions.addSuggestion(cut(suggestion, limits.option));
    field.setSuggestions(suggestions);
  }
  return field;
}

function choiceOf(choice: Extract<Widget, { readonly kind: 'choice' }>): GoogleWidget {
  const types = CardService.SelectionInputType;
  const type = { dropdown: types.DROPDOWN, radio: types.RADIO_BUTTON, checkboxes: types.CHECK_BOX }[choice.style];
  const field = CardService.newSelectionInput().setFieldName(choice.name).setType(type);
  if (choice.label) field.setTitle(cut(choice.label, limits.label));
  for (const { label, value, selected } of choice.items) field.addItem(cut(label, limits.label), value, selected);
  if (choice.onChange) field.setOnChangeAction(actionOf(choice.onChange));
  return field;
}

/** Google's day picker counts from midnight UTC, whatever the user's zone. */
function dateOf({ name, label, day }: Extract<Widget, { readonly kind: 'date' }>): GoogleWidget {
  const picker = CardService.newDatePicker().setFieldName(name).setTitle(cut(label, limits.label));
  return day ? picker.setValueInMsSinceEpoch(dayStart(day as Day)) : picker;
}

function richText(text: Text): string {
  const spans: readonly Span[] = typeof text === 'string' ? [{ text }] : text;
  let room: number = limits.text;
  return spans
    .map((span) => {
      const shown = cut(span.text, room);
      room = Math.max(1, room - [...shown].length);
      return spanOf({ ...span, text: shown });
    })
    .join('');
}

function spanOf({ text, bold, tone }: Span): string {
  const safe = escaped(text).replace(/\r?\n/g, '<br>');
  const heavy = bold ? `<b>${safe}</b>` : safe;
  return tone ? `<font color="${colours[tone]}">${heavy}</font>` : heavy;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** By code points, so that no half of a character is left. */
function cut(text: string, limit: number): string {
  const points = text.length > limit ? [...text] : [];
  return points.length > limit ? `${points.slice(0, limit - 1).join('')}…` : text;
}
