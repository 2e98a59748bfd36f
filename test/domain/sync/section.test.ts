import { harmless, section, withSection } from '../../../src/domain/sync/agenda/section';

const lines = ['• Acme: Seats', 'A note'];
const fresh = ['• Acme: Other', 'A note'];
const written = section(lines);
const textOf = (description: string, was = true) => {
  const found = withSection(description, fresh, was);
  return found.kind === 'ours' ? found.description : found.kind;
};

describe('Tandem’s part of a description', () => {
  test.each([
    ['is put into an empty one', textOf('', false), section(fresh)],
    ['goes below what people wrote', textOf('Bring cake', false), `Bring cake\n\n${section(fresh)}`],
    ['is made anew in its place', textOf(`Bring cake\n${written}\nRoom 5`), `Bring cake\n${section(fresh)}\nRoom 5`],
    ['is left alone when somebody changed it', textOf(written.replace('Seats', 'Ninety seats')), 'theirs'],
    ['is left alone when a mark is gone', textOf(written.replace('── Tandem ──', '')), 'theirs'],
    ['is not put back when somebody took it out', textOf('Bring cake'), 'theirs'],
    [
      'is known again when Calendar made HTML of it',
      textOf(`<p>Cake</p>${written.replaceAll('\n', '<br>')}`),
      `<p>Cake</p>${section(fresh, '<br>')}`,
    ],
    ['is not written where there is no room', textOf('x'.repeat(8000), false), 'theirs'],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });

  test('is the very same while nothing is new, whatever became of its blanks', () => {
    for (const description of [written, `Cake\n${written}`, written.replaceAll('\n', '<br>')]) {
      expect(withSection(description, lines, true)).toEqual({ kind: 'ours', description });
    }
  });

  test('holds no HTML, no line of its own making and no mark of ours, whatever a name says', () => {
    expect(harmless('<b>Acme</b> &lt;i&gt; & Sons\n── Tandem ──')).toBe('‹b›Acme‹/b› ＆lt;i＆gt; & Sons -- Tandem --');
  });
});
