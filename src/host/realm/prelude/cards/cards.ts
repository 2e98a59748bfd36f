/** Cards and what holds them together. */
import { wrongParameters } from '../language/host';
import {
  append,
  cardClass,
  choice,
  copy,
  flag,
  type Json,
  kindOf,
  make,
  nested,
  number,
  part,
  text,
} from './card-class';

export const newCardHeader = cardClass('CardHeader', {
  setTitle: text('title'),
  setSubtitle: text('subtitle'),
  setImageUrl: text('imageUrl'),
  setImageStyle: choice('imageType', 'ImageStyle'),
  setImageAltText: text('imageAltText'),
});

/** How each class of widget stands in a section. */
const widgetFields: Readonly<Record<string, string>> = {
  TextParagraph: 'textParagraph',
  Image: 'image',
  DecoratedText: 'decoratedText',
  KeyValue: 'decoratedText',
  ButtonSet: 'buttonList',
  TextInput: 'textInput',
  SelectionInput: 'selectionInput',
  DatePicker: 'dateTimePicker',
  TimePicker: 'dateTimePicker',
  DateTimePicker: 'dateTimePicker',
  Divider: 'divider',
  Grid: 'grid',
};

function widgetOf(args: readonly unknown[], signature: string): Json {
  const kind = kindOf(args[0]) ?? '';
  if (kind === 'TextButton' || kind === 'ImageButton')
    return { buttonList: { buttons: [part(args, signature, kind)] } };
  const field = widgetFields[kind];
  if (field === undefined) throw wrongParameters(args, signature);
  return { [field]: part(args, signature, kind) };
}

export const newCardSection = cardClass('CardSection', {
  setHeader: text('header'),
  setCollapsible: flag('collapsible'),
  setNumUncollapsibleWidgets: number('uncollapsibleWidgetsCount'),
  addWidget: (json, args, signature) => append(json, 'widgets', widgetOf(args, signature)),
});

export const newFixedFooter = cardClass('FixedFooter', {
  setPrimaryButton: nested('primaryButton', 'TextButton'),
  setSecondaryButton: nested('secondaryButton', 'TextButton'),
});

cardClass('Card', {}, { printJson: (json) => JSON.stringify(json) });

export const newCardBuilder = cardClass(
  'CardBuilder',
  {
    setName: text('name'),
    setHeader: nested('header', 'CardHeader'),
    setPeekCardHeader: nested('peekCardHeader', 'CardHeader'),
    setFixedFooter: nested('fixedFooter', 'FixedFooter'),
    setDisplayStyle: choice('displayStyle', 'DisplayStyle'),
    addSection: (json, args, signature) => append(json, 'sections', part(args, signature, 'CardSection')),
    addCardAction: (json, args, signature) => append(json, 'cardActions', part(args, signature, 'CardAction')),
  },
  { build: (json) => make('Card', copy(json)) },
);

export const newNavigation = cardClass(
  'Navigation',
  {
    pushCard: (json, args, signature) => append(json, 'navigations', { pushCard: part(args, signature, 'Card') }),
    updateCard: (json, args, signature) => append(json, 'navigations', { updateCard: part(args, signature, 'Card') }),
    popCard: (json) => append(json, 'navigations', { pop: true }),
    popToRoot: (json) => append(json, 'navigations', { popToRoot: true }),
    popToNamedCard: (json, args, signature) => {
      if (typeof args[0] !== 'string') throw wrongParameters(args, signature);
      append(json, 'navigations', { popToCard: args[0] });
    },
  },
  { printJson: (json) => JSON.stringify(json) },
);

export const newNotification = cardClass('Notification', { setText: text('text') });

export const newLinkPreview = cardClass(
  'LinkPreview',
  {
    setTitle: text('title'),
    setLinkPreviewTitle: text('linkPreviewTitle'),
    setPreviewCard: nested('previewCard', 'Card'),
  },
  { printJson: (json) => JSON.stringify({ action: { linkPreview: json } }) },
);
