/**
 * card.v1 as `printJson()` writes it, read loosely: every field may be missing, because cards come from any add-on.
 * Names and meanings: google.apps.card.v1.
 */
export type Color = { readonly red?: number; readonly green?: number; readonly blue?: number; readonly alpha?: number };

export type Action = {
  readonly function?: string;
  readonly parameters?: readonly { readonly key?: string; readonly value?: string }[];
  readonly loadIndicator?: 'SPINNER' | 'NONE';
  readonly persistValues?: boolean;
  readonly requiredWidgets?: readonly string[];
  readonly allWidgetsAreRequired?: boolean;
};

export type OpenLink = { readonly url?: string; readonly openAs?: string; readonly onClose?: 'NOTHING' | 'RELOAD' };

export type OverflowMenu = {
  readonly items?: readonly {
    readonly startIcon?: Icon;
    readonly text?: string;
    readonly onClick?: OnClick;
    readonly disabled?: boolean;
  }[];
};

export type OnClick = {
  readonly action?: Action;
  readonly openLink?: OpenLink;
  readonly openDynamicLinkAction?: Action;
  readonly composeAction?: Action;
  readonly card?: Card;
  readonly overflowMenu?: OverflowMenu;
};

export type Icon = {
  readonly knownIcon?: string;
  readonly iconUrl?: string;
  readonly materialIcon?: { readonly name?: string; readonly fill?: boolean };
  readonly altText?: string;
  readonly imageType?: 'SQUARE' | 'CIRCLE';
};

export type Button = {
  readonly text?: string;
  readonly icon?: Icon;
  readonly color?: Color;
  readonly onClick?: OnClick;
  readonly disabled?: boolean;
  readonly altText?: string;
  readonly type?: string;
};

export type SwitchControl = {
  readonly name?: string;
  readonly value?: string;
  readonly selected?: boolean;
  readonly onChangeAction?: Action;
  readonly controlType?: string;
};

export type TextParagraph = { readonly text?: string; readonly maxLines?: number };

export type DecoratedText = {
  readonly icon?: Icon;
  readonly startIcon?: Icon;
  readonly topLabel?: string;
  readonly topLabelText?: TextParagraph;
  readonly text?: string;
  readonly contentText?: TextParagraph;
  readonly wrapText?: boolean;
  readonly bottomLabel?: string;
  readonly bottomLabelText?: TextParagraph;
  readonly onClick?: OnClick;
  readonly button?: Button;
  readonly switchControl?: SwitchControl;
  readonly endIcon?: Icon;
};

export type Suggestions = { readonly items?: readonly { readonly text?: string }[] };

export type TextInput = {
  readonly name?: string;
  readonly label?: string;
  readonly hintText?: string;
  readonly value?: string;
  readonly type?: 'SINGLE_LINE' | 'MULTIPLE_LINE';
  readonly onChangeAction?: Action;
  readonly initialSuggestions?: Suggestions;
  readonly autoCompleteAction?: Action;
  readonly validation?: { readonly characterLimit?: number; readonly inputType?: string };
  readonly placeholderText?: string;
};

export type SelectionItem = {
  readonly text?: string;
  readonly value?: string;
  readonly selected?: boolean;
  readonly bottomText?: string;
};

export type SelectionInput = {
  readonly name?: string;
  readonly label?: string;
  readonly type?: 'CHECK_BOX' | 'RADIO_BUTTON' | 'SWITCH' | 'DROPDOWN' | 'MULTI_SELECT';
  readonly items?: readonly SelectionItem[];
  readonly onChangeAction?: Action;
  readonly multiSelectMaxSelectedItems?: number;
};

export type DateTimePicker = {
  readonly name?: string;
  readonly label?: string;
  readonly type?: 'DATE_AND_TIME' | 'DATE_ONLY' | 'TIME_ONLY';
  /** Milliseconds since 1970, as a number or as proto3's JSON string. */
  readonly valueMsEpoch?: number | string;
  /** Minutes. */
  readonly timezoneOffsetDate?: number;
  readonly onChangeAction?: Action;
};

type BorderStyle = { readonly type?: string; readonly strokeColor?: Color; readonly cornerRadius?: number };

export type GridItem = {
  readonly id?: string;
  readonly image?: {
    readonly imageUri?: string;
    readonly altText?: string;
    readonly cropStyle?: { readonly type?: string; readonly aspectRatio?: number };
    readonly borderStyle?: BorderStyle;
  };
  readonly title?: string;
  readonly subtitle?: string;
  readonly layout?: string;
  readonly textAlignment?: string;
};

export type Grid = {
  readonly title?: string;
  readonly items?: readonly GridItem[];
  readonly borderStyle?: BorderStyle;
  readonly columnCount?: number;
  readonly onClick?: OnClick;
};

export type Chip = {
  readonly icon?: Icon;
  readonly label?: string;
  readonly onClick?: OnClick;
  readonly disabled?: boolean;
  readonly altText?: string;
};

export type ImageWidget = { readonly imageUrl?: string; readonly altText?: string; readonly onClick?: OnClick };

export type Widget = {
  readonly horizontalAlignment?: 'START' | 'CENTER' | 'END';
  readonly textParagraph?: TextParagraph;
  readonly image?: ImageWidget;
  readonly decoratedText?: DecoratedText;
  readonly keyValue?: DecoratedText & { readonly content?: string; readonly contentMultiline?: boolean };
  readonly buttonList?: { readonly buttons?: readonly Button[] };
  readonly textInput?: TextInput;
  readonly selectionInput?: SelectionInput;
  readonly dateTimePicker?: DateTimePicker;
  readonly divider?: object;
  readonly grid?: Grid;
  readonly columns?: {
    readonly columnItems?: readonly { readonly widgets?: readonly Widget[]; readonly horizontalAlignment?: string }[];
  };
  readonly carousel?: {
    readonly carouselCards?: readonly {
      readonly widgets?: readonly Widget[];
      readonly footerWidgets?: readonly Widget[];
    }[];
  };
  readonly chipList?: { readonly layout?: string; readonly chips?: readonly Chip[] };
};

export type Section = {
  readonly header?: string;
  readonly widgets?: readonly Widget[];
  readonly collapsible?: boolean;
  readonly uncollapsibleWidgetsCount?: number;
  readonly collapseControl?: { readonly expandButton?: Button; readonly collapseButton?: Button };
};

export type CardHeader = {
  readonly title?: string;
  readonly subtitle?: string;
  readonly imageUrl?: string;
  readonly imageType?: string;
  readonly imageAltText?: string;
};

export type Card = {
  readonly name?: string;
  readonly header?: CardHeader;
  readonly sections?: readonly Section[];
  readonly sectionDividerStyle?: string;
  readonly cardActions?: readonly { readonly actionLabel?: string; readonly onClick?: OnClick }[];
  readonly fixedFooter?: { readonly primaryButton?: Button; readonly secondaryButton?: Button };
  readonly displayStyle?: 'PEEK' | 'REPLACE';
  readonly peekCardHeader?: CardHeader;
};

export type FormInput = {
  readonly stringInputs?: { readonly value: readonly string[] };
  readonly dateInput?: { readonly msSinceEpoch: string };
  readonly timeInput?: { readonly hours: number; readonly minutes: number };
  readonly dateTimeInput?: { readonly msSinceEpoch: string; readonly hasDate: boolean; readonly hasTime: boolean };
};
export type FormInputs = { readonly [name: string]: FormInput };
