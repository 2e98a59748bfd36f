import type { Card } from '../../../src/host/pages/cards/card-types';
import type { Navigation } from '../../../src/host/pages/sidebar/answer';
import { navigate, pushed, type Stack, stackOf, withValue } from '../../../src/host/pages/sidebar/stack';

const card = (name: string, ...fields: string[]): Card => ({
  name,
  sections: [{ widgets: fields.map((field) => ({ textInput: { name: field, value: `${name} ${field}` } })) }],
});
const on = (stack: Stack, ...navigations: Navigation[]) => navigate(stack, navigations, 'UTC');
const names = (stack: Stack) => stack.map((entry) => entry.card.name);
const three = on(stackOf([card('root')], 'UTC'), { pushCard: card('list') }, { pushCard: card('detail') });

describe('the stack of cards', () => {
  test('takes cards on top', () => {
    expect(names(three)).toEqual(['root', 'list', 'detail']);
  });

  test('never loses its root', () => {
    expect(names(on(three, { pop: true }, { pop: true }, { pop: true }))).toEqual(['root']);
    expect(names(on(three, { popToRoot: true }))).toEqual(['root']);
  });

  test('goes back to a card by its name', () => {
    expect(names(on(three, { popToCard: 'list' }))).toEqual(['root', 'list']);
  });

  test('stays where it is when the name is not there', () => {
    expect(names(on(three, { popToCard: 'nowhere' }))).toEqual(['root', 'list', 'detail']);
  });

  test('does several steps in their order', () => {
    expect(names(on(three, { popToRoot: true }, { updateCard: card('new root') }))).toEqual(['new root']);
  });

  test('takes the cards that a click was answered with on top', () => {
    expect(names(pushed(three, [card('more')], 'UTC'))).toEqual(['root', 'list', 'detail', 'more']);
    expect(pushed(three, [], 'UTC')).toEqual(three);
    expect(pushed(three, [card('a'), card('b')], 'UTC').at(-1)).toMatchObject({
      choices: [{ name: 'a' }, { name: 'b' }],
    });
  });

  test('lists the headers of several cards', () => {
    expect(stackOf([card('a'), card('b')], 'UTC')).toMatchObject([{ choices: [{ name: 'a' }, { name: 'b' }] }]);
  });
});

describe('an updated card', () => {
  const filled = () => {
    const [entry] = stackOf([card('form', 'note', 'gone', 'kept')], 'UTC');
    if (!entry) throw new Error('no card');
    return [withValue(withValue(entry, 'note', ['typed']), 'gone', ['typed too'])];
  };

  test('keeps what was typed in a field of the same name and drops the rest', () => {
    const [entry] = on(filled(), { updateCard: card('form', 'note', 'kept', 'fresh') });
    expect([...(entry?.values ?? [])]).toEqual([
      ['note', ['typed']],
      ['kept', ['form kept']],
      ['fresh', ['form fresh']],
    ]);
  });

  test('takes the new value of a field nobody touched', () => {
    const [entry] = on(filled(), { updateCard: card('other', 'kept') });
    expect(entry?.values.get('kept')).toEqual(['other kept']);
  });

  test('drops what was typed where the field has become another kind', () => {
    const changed: Card = { sections: [{ widgets: [{ dateTimePicker: { name: 'note', type: 'DATE_ONLY' } }] }] };
    const [entry] = on(filled(), { updateCard: changed });
    expect([...(entry?.values ?? [])]).toEqual([['note', []]]);
  });

  test('stays the same entry, so that focus and scroll stay', () => {
    const [before] = filled();
    const [now] = on(before ? [before] : [], { updateCard: card('form', 'note') });
    expect(now?.id).toBe(before?.id);
  });
});
