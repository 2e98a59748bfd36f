/** Widgets that take something in. */
import { wrongParameters } from '../language/host';
import { append, cardClass, choice, flag, nested, number, type Shape, type Take, text, texts } from './card-class';
import { onChange } from './clicks';

export const newValidation = cardClass('Validation', {
  setCharacterLimit: number('characterLimit'),
  setInputType: choice('inputType', 'InputType'),
});

export const newSuggestions = cardClass('Suggestions', {
  addSuggestion: (json, args, signature) => {
    if (typeof args[0] !== 'string') throw wrongParameters(args, signature);
    append(json, 'items', { text: args[0] });
  },
  addSuggestions: (json, args, signature) => {
    for (const suggestion of texts(args, signature)) append(json, 'items', { text: suggestion });
  },
});

const named: Shape = { ...onChange, setFieldName: text('name') };

export const newTextInput = cardClass('TextInput', {
  ...named,
  setTitle: text('label'),
  setHint: text('hintText'),
  setValue: text('value'),
  setMultiline: (json, args, signature) => {
    if (typeof args[0] !== 'boolean') throw wrongParameters(args, signature);
    json.type = args[0] ? 'MULTIPLE_LINE' : 'SINGLE_LINE';
  },
  setSuggestions: nested('initialSuggestions', 'Suggestions'),
  setSuggestionsAction: nested('autoCompleteAction', 'Action'),
  setValidation: nested('validation', 'Validation'),
});

export const newSwitch = cardClass('Switch', {
  ...named,
  setSelected: flag('selected'),
  setValue: text('value'),
  setControlType: choice('controlType', 'SwitchControlType'),
});

/** Anything is taken for an item's text and value, and written as text. */
function plain(value: unknown, args: readonly unknown[], signature: string): string {
  if (value === undefined || value === null) throw wrongParameters(args, signature);
  return String(value);
}

export const newSelectionInput = cardClass('SelectionInput', {
  ...named,
  setTitle: text('label'),
  setType: choice('type', 'SelectionInputType'),
  addItem: (json, args, signature) => {
    const [label, value, selected] = args;
    if (typeof selected !== 'boolean') throw wrongParameters(args, signature);
    append(json, 'items', {
      text: plain(label, args, signature),
      value: plain(value, args, signature),
      selected,
    });
  },
  addMultiSelectItem: (json, args, signature) => {
    const [label, value, selected, startIconUri, bottomText] = args;
    if (typeof label !== 'string' || typeof value !== 'string' || typeof selected !== 'boolean')
      throw wrongParameters(args, signature);
    append(json, 'items', {
      text: label,
      value,
      selected,
      ...(typeof startIconUri === 'string' && startIconUri !== '' ? { startIconUri } : {}),
      ...(typeof bottomText === 'string' && bottomText !== '' ? { bottomText } : {}),
    });
  },
  setMultiSelectMaxSelectedItems: number('multiSelectMaxSelectedItems'),
  setMultiSelectMinQueryLength: number('multiSelectMinQueryLength'),
  setExternalDataSource: nested('externalDataSource', 'Action'),
});

/** Milliseconds since 1970, given as a number or as text; shown as a number, as in Google's own examples. */
const milliseconds: Take = (json, args, signature) => {
  const value = Number(args[0]);
  if ((typeof args[0] !== 'number' && typeof args[0] !== 'string') || !Number.isFinite(value))
    throw wrongParameters(args, signature);
  json.valueMsEpoch = Math.trunc(value);
};

const picker: Shape = { ...named, setTitle: text('label') };

export const newDatePicker = cardClass(
  'DatePicker',
  { ...picker, setValueInMsSinceEpoch: milliseconds },
  {},
  { type: 'DATE_ONLY' },
);
export const newDateTimePicker = cardClass(
  'DateTimePicker',
  { ...picker, setValueInMsSinceEpoch: milliseconds, setTimeZoneOffsetInMins: number('timezoneOffsetDate') },
  {},
  { type: 'DATE_AND_TIME' },
);

const msOfHour = 3_600_000;
const msOfMinute = 60_000;

/** A time of day is held as milliseconds since midnight (card.proto). */
function timePart(unit: number, size: number, most: number): Take {
  return (json, args, signature) => {
    const [given] = args;
    if (typeof given !== 'number' || given < 0 || given > most) throw wrongParameters(args, signature);
    const before = Number(json.valueMsEpoch ?? 0);
    json.valueMsEpoch = before + (given - (Math.floor(before / unit) % size)) * unit;
  };
}

export const newTimePicker = cardClass(
  'TimePicker',
  { ...picker, setHours: timePart(msOfHour, 24, 23), setMinutes: timePart(msOfMinute, 60, 59) },
  {},
  { type: 'TIME_ONLY' },
);
