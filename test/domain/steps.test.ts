import fc from 'fast-check';
import { advanced, finished, type Kept, kept, keptWhole, type Steps } from '../../src/domain/steps';

function* sums(work: string[]): Steps<string> {
  const part = (name: string) =>
    kept(name, () => {
      work.push(name);
      return name.length;
    });
  function* both(): Steps<number> {
    return (yield* part('both/one')) + (yield* part('both/second'));
  }
  const before = yield* part('before');
  const two = yield* keptWhole('both', both);
  return `${before} ${two} ${yield* part('after')}`;
}

const asKept = (value: Kept): Kept => JSON.parse(JSON.stringify(value)) as Kept;

describe('work in steps', () => {
  test('comes to the same wherever it is stopped, and reckons every part once', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 8 }), (stops) => {
        const work: string[] = [];
        let standing: Kept = {};
        for (const stop of [...stops, false]) {
          let asked = 0;
          const progress = advanced(sums(work), standing, () => !stop && asked++ < 10);
          if ('result' in progress) {
            expect([progress.result, work]).toEqual([
              finished(sums([])),
              ['before', 'both/one', 'both/second', 'after'],
            ]);
            return;
          }
          standing = asKept(progress.kept);
        }
      }),
    );
  });

  test('keeps the parts of a part only until it is there', () => {
    const names: string[][] = [];
    let standing: Kept = {};
    for (let run = 0; run < 9; run += 1) {
      const progress = advanced(sums([]), standing, () => false);
      if ('result' in progress) break;
      standing = progress.kept;
      names.push(Object.keys(standing));
    }
    expect(names).toEqual([
      ['before'],
      ['before', 'both/one'],
      ['before', 'both/one', 'both/second'],
      ['before', 'both'],
      ['before', 'both', 'after'],
    ]);
  });
});
