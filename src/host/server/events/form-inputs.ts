import { HostError } from '../host-error';

/** Google's own form of a card's fields, as `commonEventObject.formInputs` carries them. */
export type FormInput = {
  readonly stringInputs?: { readonly value: readonly string[] };
  readonly dateInput?: { readonly msSinceEpoch: string };
  readonly timeInput?: { readonly hours: number; readonly minutes: number };
  readonly dateTimeInput?: { readonly msSinceEpoch: string; readonly hasDate: boolean; readonly hasTime: boolean };
};
export type FormInputs = Readonly<Record<string, FormInput>>;

const googleForms = ['stringInputs', 'dateInput', 'timeInput', 'dateTimeInput'];

/**
 * A form as anybody may write it, made Google's: `'text'`, `['a', 'b']`, `{ msSinceEpoch }` (a day), `{ msSinceEpoch,
 * hasTime: true }`, `{ hours, minutes }`, or an entry of Google's own form. What is empty is absent, as from Google:
 * an empty text field, an unticked box and an unset picker send nothing.
 */
export function formInputsOf(form: unknown): FormInputs {
  if (form === undefined || form === null) return {};
  if (!isRecord(form)) throw new HostError(400, '"form" must be an object of field names and values.');
  const inputs: Record<string, FormInput> = {};
  for (const [field, value] of Object.entries(form)) {
    const input = formInputOf(field, value);
    if (input) inputs[field] = input;
  }
  return inputs;
}

function formInputOf(field: string, value: unknown): FormInput | undefined {
  if (value === null || value === undefined || value === false || value === '') return undefined;
  if (typeof value === 'string' || typeof value === 'number') return { stringInputs: { value: [String(value)] } };
  if (value === true) return { stringInputs: { value: ['true'] } };
  if (Array.isArray(value)) return strings(value.map(String));
  if (isRecord(value)) {
    if ('' in value) return formInputOf(field, value['']); // the extra level of Chat's events
    if (googleForms.some((form) => form in value)) return googleForm(value);
    if ('msSinceEpoch' in value) return picked(value);
    if ('hours' in value) return { timeInput: { hours: Number(value.hours), minutes: Number(value.minutes ?? 0) } };
  }
  throw new HostError(400, `The form's field "${field}" holds something that no card field sends.`);
}

function googleForm(value: Record<string, unknown>): FormInput | undefined {
  const { stringInputs, dateInput, timeInput, dateTimeInput } = value;
  if (isRecord(stringInputs)) return strings(Array.isArray(stringInputs.value) ? stringInputs.value.map(String) : []);
  if (isRecord(dateInput)) return { dateInput: { msSinceEpoch: String(dateInput.msSinceEpoch) } };
  if (isRecord(timeInput)) return { timeInput: { hours: Number(timeInput.hours), minutes: Number(timeInput.minutes) } };
  if (isRecord(dateTimeInput)) return picked({ hasTime: true, ...dateTimeInput });
  return undefined;
}

function picked(value: Record<string, unknown>): FormInput {
  const msSinceEpoch = String(value.msSinceEpoch); // a string in callbacks, says Google's date-time-picker reference
  if (value.hasTime !== true) return { dateInput: { msSinceEpoch } };
  return { dateTimeInput: { msSinceEpoch, hasDate: value.hasDate !== false, hasTime: true } };
}

function strings(value: readonly string[]): FormInput | undefined {
  return value.length === 0 || value.every((text) => text === '') ? undefined : { stringInputs: { value } };
}

/** The two deprecated copies that still arrive beside `commonEventObject`: one value a field, and all of them. */
export function legacyForm(inputs: FormInputs): {
  formInput: Record<string, unknown>;
  formInputs: Record<string, unknown>;
} {
  const all = Object.entries(inputs).map(([field, input]) => [field, legacyValues(input)] as const);
  return {
    formInput: Object.fromEntries(all.map(([field, values]) => [field, values[0]])),
    formInputs: Object.fromEntries(all),
  };
}

function legacyValues(input: FormInput): readonly unknown[] {
  if (input.stringInputs) return input.stringInputs.value;
  if (input.dateInput) return [{ ...input.dateInput, hasDate: true, hasTime: false }];
  return [input.timeInput ?? input.dateTimeInput];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
