import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actions } from '../../src/cards/actions';
import { rights } from '../../src/domain/team/rights';
import { documents } from '../../src/tools/docs';
import { withBlock } from '../../src/tools/docs/markdown';

const root = join(import.meta.dirname, '../..');
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

describe('the documents', () => {
  test.each(Object.entries(documents(textOf('README.md'))))(
    'tell in %s what the code says (npm run docs)',
    (path, text) => {
      expect(textOf(path)).toBe(text);
    },
  );

  test('name every right and every action in the table of rights', () => {
    const { 'README.md': readme = '' } = documents(textOf('README.md'));
    const missing = [...Object.keys(rights), ...Object.keys(actions)].filter((name) => !readme.includes(`${name}`));
    expect(missing).toEqual([]);
  });

  test('are refused where the place for a table is gone', () => {
    expect(() => withBlock('# Tandem', 'rights', '')).toThrow('No place for rights');
  });
});
