import { mateIn, mentionsIn, suggestionOf } from '../../../src/domain/notice/mention';

const team = [
  { email: 'mina@orbit.example', name: 'Mina Karimi' },
  { email: 'mina.s@orbit.example', name: 'Mina Sadr' },
  { email: 'arthit@orbit.example', name: 'Arthit Suksan' },
  { email: 'sara@orbit.example', name: 'سارا احمدی' },
  { email: 'nok@orbit.example', name: 'นก ใจดี' },
] as const;

test.each([
  ['@Arthit please look', ['arthit@orbit.example'], []],
  ['@arthit suksan, please', ['arthit@orbit.example'], []],
  ['(@arthit@orbit.example)', ['arthit@orbit.example'], []],
  ['Hello @Mina Karimi and @Mina Sadr', ['mina@orbit.example', 'mina.s@orbit.example'], []],
  ['@Mina', [], ['Mina']],
  ['@mina.s and\n@mina@orbit.example', ['mina.s@orbit.example', 'mina@orbit.example'], []],
  ['write to jana@acme.example', [], []],
  ['@Bob and @Arthitx', [], ['Arthitx', 'Bob']],
  ['لطفاً @سارا ببین', ['sara@orbit.example'], []],
  ['@سارا احمدی، ببین', ['sara@orbit.example'], []],
  ['ฝาก @นกช่วยดู', ['nok@orbit.example'], []],
] as const)('%s', (words, found, unknown) => {
  expect(mentionsIn(words, team)).toEqual({ found, unknown });
});

test('a field takes what it suggests, a name and an address', () => {
  for (const text of [suggestionOf(team[2]), 'arthit suksan', 'Arthit', '@Arthit', 'arthit@orbit.example']) {
    expect(mateIn(text, team)?.email).toBe('arthit@orbit.example');
  }
  expect(mateIn('Arthit and Nok', team)).toBeUndefined();
});
