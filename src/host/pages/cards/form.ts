/** The fields of a card: what they hold at first, what they send, and what the client itself refuses. */

import { dayText, instantOf, readWallClock, timeText, wallClock } from '../zone';
import type { Action, Card, DateTimePicker, FormInput, FormInputs, Widget } from './card-types';

/** What each field holds, as the browser's own fields write it; pickers as `2026-11-22`, `14:05`, `2026-11-22T14:05`. */
export type Values = ReadonlyMap<string, readonly string[]>;
export type FieldKind = 'text' | 'choice' | 'switch' | 'date' | 'time' | 'dateTime';
export type Field = {
  readonly name: string;
  readonly kind: FieldKind;
  readonly initial: readonly string[];
  /** Whether "required" can be asked of it: text, pickers, drop-downs and multi-selects (Google's `addRequiredWidget`). */
  readonly requirable: boolean;
  readonly limit?: number;
  readonly inputType?: string;
  /** Minutes from UTC that a picker shows its time in; the user's zone where absent. */
  readonly offset?: number;
};
export type Problem = 'required' | 'tooLong' | 'integer' | 'number' | 'email';

const pickerKinds = { DATE_AND_TIME: 'dateTime', DATE_ONLY: 'date', TIME_ONLY: 'time' } as const;
const minute = 60_000;

export function fieldsOf(card: Card, zone: string): readonly Field[] {
  const found = new Map<string, Field>();
  for (const widget of (card.sections ?? []).flatMap((section) => (section.widgets ?? []).flatMap(nested))) {
    const field = fieldOf(widget, zone);
    if (!field) continue;
    const same = found.get(field.name);
    // Checkboxes of one name in several lines are one field with several values.
    found.set(field.name, same ? { ...same, initial: [...same.initial, ...field.initial] } : field);
  }
  return [...found.values()];
}

function nested(widget: Widget): readonly Widget[] {
  return widget.columns ? (widget.columns.columnItems ?? []).flatMap((column) => column.widgets ?? []) : [widget];
}

function fieldOf(widget: Widget, zone: string): Field | undefined {
  const { textInput, selectionInput, dateTimePicker } = widget;
  const control = (widget.decoratedText ?? widget.keyValue)?.switchControl;
  if (textInput?.name) {
    const { characterLimit, inputType } = textInput.validation ?? {};
    return {
      name: textInput.name,
      kind: 'text',
      initial: textInput.value ? [textInput.value] : [],
      requirable: true,
      ...(characterLimit ? { limit: characterLimit } : {}),
      ...(inputType ? { inputType } : {}),
    };
  }
  if (selectionInput?.name) {
    const type = selectionInput.type ?? 'CHECK_BOX';
    const chosen = (selectionInput.items ?? []).filter((item) => item.selected).map((item) => item.value ?? '');
    const one = type === 'DROPDOWN' || type === 'RADIO_BUTTON';
    const requirable = type === 'DROPDOWN' || type === 'MULTI_SELECT';
    return { name: selectionInput.name, kind: 'choice', initial: one ? chosen.slice(0, 1) : chosen, requirable };
  }
  if (dateTimePicker?.name) return pickerField(dateTimePicker.name, dateTimePicker, zone);
  if (control?.name) {
    const initial = control.selected ? [control.value ?? 'true'] : [];
    return { name: control.name, kind: 'switch', initial, requirable: false };
  }
  return undefined;
}

function pickerField(name: string, picker: DateTimePicker, zone: string): Field {
  const kind = pickerKinds[picker.type ?? 'DATE_AND_TIME'];
  const offset = picker.timezoneOffsetDate;
  const shown = { name, kind, requirable: true, ...(offset === undefined ? {} : { offset }) };
  if (picker.valueMsEpoch === undefined) return { ...shown, initial: [] };
  const ms = Number(picker.valueMsEpoch);
  // DATE_ONLY is 00:00 UTC of the day and TIME_ONLY a time of 1 January 1970 UTC (card.proto, DateTimePicker).
  if (kind !== 'dateTime') {
    const wall = wallClock(ms, 'UTC');
    return { ...shown, initial: [kind === 'date' ? dayText(wall) : timeText(wall)] };
  }
  const wall = offset === undefined ? wallClock(ms, zone) : wallClock(ms + offset * minute, 'UTC');
  return { ...shown, initial: [`${dayText(wall)}T${timeText(wall)}`] };
}

export function initialValues(card: Card, zone: string): Values {
  return new Map(fieldsOf(card, zone).map((field) => [field.name, field.initial]));
}

/** As Google sends them: an empty text, an unchecked box and an unset picker are absent. */
export function formInputs(card: Card, values: Values, zone: string): FormInputs {
  const inputs: { [name: string]: FormInput } = {};
  for (const field of fieldsOf(card, zone)) {
    const held = (values.get(field.name) ?? []).filter((value) => value !== '');
    const input = held.length > 0 ? inputOf(field, held, zone) : undefined;
    if (input) inputs[field.name] = input;
  }
  return inputs;
}

function inputOf(field: Field, held: readonly string[], zone: string): FormInput | undefined {
  if (field.kind === 'text' || field.kind === 'choice' || field.kind === 'switch') {
    return { stringInputs: { value: held } };
  }
  const wall = readWallClock(held[0] ?? '');
  if (!wall) return undefined;
  if (field.kind === 'time') return { timeInput: { hours: wall.hour, minutes: wall.minute } };
  if (field.kind === 'date') return { dateInput: { msSinceEpoch: String(instantOf(wall, 'UTC')) } };
  const instant = field.offset === undefined ? instantOf(wall, zone) : instantOf(wall, 'UTC') - field.offset * minute;
  return { dateTimeInput: { msSinceEpoch: String(instant), hasDate: true, hasTime: true } };
}

/** What stops an action before it leaves the client. */
export function problemsOf(card: Card, values: Values, action: Action): ReadonlyMap<string, Problem> {
  const problems = new Map<string, Problem>();
  for (const field of fieldsOf(card, 'UTC')) {
    const text = (values.get(field.name) ?? []).join('');
    const required = action.allWidgetsAreRequired || action.requiredWidgets?.includes(field.name);
    if (text.trim() === '') {
      if (required && field.requirable) problems.set(field.name, 'required');
    } else if (field.limit !== undefined && [...text].length > field.limit) problems.set(field.name, 'tooLong');
    else if (field.inputType === 'INTEGER' && !/^-?\d+$/.test(text.trim())) problems.set(field.name, 'integer');
    else if (field.inputType === 'FLOAT' && !Number.isFinite(Number(text))) problems.set(field.name, 'number');
    else if (field.inputType === 'EMAIL' && !/^\S+@\S+\.\S+$/.test(text.trim())) problems.set(field.name, 'email');
  }
  return problems;
}
