import type { Card, Widget } from '../../../src/host/pages/cards/card-types';
import { fieldsOf, formInputs, initialValues, problemsOf } from '../../../src/host/pages/cards/form';

const cardOf = (...widgets: Widget[]): Card => ({ sections: [{ widgets }] });
const items = ['a', 'b', 'c'].map((value) => ({ text: value.toUpperCase(), value }));

const everything = cardOf(
  { textInput: { name: 'note', value: 'hello' } },
  { textInput: { name: 'empty' } },
  {
    selectionInput: {
      name: 'tags',
      type: 'CHECK_BOX',
      items: items.map((item) => ({ ...item, selected: item.value !== 'b' })),
    },
  },
  { selectionInput: { name: 'one', type: 'DROPDOWN', items: items.map((item) => ({ ...item, selected: true })) } },
  { selectionInput: { name: 'none', type: 'RADIO_BUTTON', items } },
  { dateTimePicker: { name: 'due', type: 'DATE_ONLY', valueMsEpoch: '1767225600000' } },
  { dateTimePicker: { name: 'slot', type: 'TIME_ONLY', valueMsEpoch: 52_200_000 } },
  { dateTimePicker: { name: 'when', type: 'DATE_AND_TIME', valueMsEpoch: 1_767_276_000_000 } },
  { dateTimePicker: { name: 'unset', type: 'DATE_ONLY' } },
  { decoratedText: { text: 'x', switchControl: { name: 'mail', value: 'yes', selected: true } } },
  { decoratedText: { text: 'y', switchControl: { name: 'off', value: 'yes' } } },
  { columns: { columnItems: [{ widgets: [{ textInput: { name: 'inner', value: 'deep' } }] }] } },
);

describe('the fields of a card', () => {
  test('are sent as Google sends them, and absent when empty', () => {
    expect(formInputs(everything, initialValues(everything, 'Asia/Bangkok'), 'Asia/Bangkok')).toEqual({
      note: { stringInputs: { value: ['hello'] } },
      tags: { stringInputs: { value: ['a', 'c'] } },
      one: { stringInputs: { value: ['a'] } },
      due: { dateInput: { msSinceEpoch: '1767225600000' } },
      slot: { timeInput: { hours: 14, minutes: 30 } },
      when: { dateTimeInput: { msSinceEpoch: '1767276000000', hasDate: true, hasTime: true } },
      mail: { stringInputs: { value: ['yes'] } },
      inner: { stringInputs: { value: ['deep'] } },
    });
  });

  test('show a date and time by the clock of the user', () => {
    expect(initialValues(everything, 'Asia/Bangkok').get('when')).toEqual(['2026-01-01T21:00']);
  });

  test('show a date and time by the offset of the picker, if it has one', () => {
    const card = cardOf({
      dateTimePicker: { name: 'when', valueMsEpoch: 1_767_276_000_000, timezoneOffsetDate: -240 },
    });
    expect(initialValues(card, 'Asia/Bangkok').get('when')).toEqual(['2026-01-01T10:00']);
    expect(formInputs(card, new Map([['when', ['2026-01-01T10:30']]]), 'Asia/Bangkok')).toEqual({
      when: { dateTimeInput: { msSinceEpoch: '1767277800000', hasDate: true, hasTime: true } },
    });
  });

  test('keep the day of a date in zones west of Greenwich', () => {
    expect(initialValues(everything, 'America/Los_Angeles').get('due')).toEqual(['2026-01-01']);
  });

  test('of one name are one field with several values', () => {
    const box = (value: string, selected: boolean): Widget => ({
      decoratedText: { switchControl: { name: 'box', value, selected, controlType: 'CHECK_BOX' } },
    });
    expect(fieldsOf(cardOf(box('a', true), box('b', false), box('c', true)), 'UTC')).toEqual([
      { name: 'box', kind: 'switch', initial: ['a', 'c'], requirable: false },
    ]);
  });
});

describe('what the client refuses', () => {
  const card = cardOf(
    { textInput: { name: 'need', validation: { characterLimit: 3 } } },
    { textInput: { name: 'count', validation: { inputType: 'INTEGER' } } },
    { textInput: { name: 'share', validation: { inputType: 'FLOAT' } } },
    { textInput: { name: 'mail', validation: { inputType: 'EMAIL' } } },
    { selectionInput: { name: 'tags', type: 'CHECK_BOX', items } },
    { selectionInput: { name: 'kind', type: 'DROPDOWN', items } },
  );

  test('is what the action requires and the form lacks', () => {
    const problems = problemsOf(card, new Map([['need', [' ']]]), { requiredWidgets: ['need', 'tags'] });
    expect([...problems]).toEqual([['need', 'required']]);
  });

  test('is every widget that can be required when all are', () => {
    const problems = problemsOf(card, new Map([['count', ['1']]]), { allWidgetsAreRequired: true });
    expect([...problems.keys()]).toEqual(['need', 'share', 'mail', 'kind']);
  });

  test('is what does not fit the field', () => {
    const values = new Map([
      ['need', ['four']],
      ['count', ['1.5']],
      ['share', ['half']],
      ['mail', ['jana']],
    ]);
    expect([...problemsOf(card, values, {})]).toEqual([
      ['need', 'tooLong'],
      ['count', 'integer'],
      ['share', 'number'],
      ['mail', 'email'],
    ]);
  });

  test('counts characters as people do', () => {
    expect([...problemsOf(card, new Map([['need', ['😀😀😀']]]), {})]).toEqual([]);
  });
});
