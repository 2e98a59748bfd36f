/** Two files that need each other are one file in two places: neither can be understood, moved or tested alone. */
import { importsOf, type SourceFile, sourceFiles } from '../support/source-files';

/** Each circle once, from its first file in the alphabet: `a → b → a`. Types count, for readers follow them too. */
function circlesIn(files: readonly SourceFile[]): readonly string[] {
  const known = new Map(files.map((file) => [file.path, file]));
  const needs = (path: string): readonly string[] => {
    const file = known.get(path);
    return file ? importsOf(file).flatMap(({ file: to }) => (to && known.has(`${to}.ts`) ? [`${to}.ts`] : [])) : [];
  };
  const done = new Set<string>();
  const circles = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    const begins = way.indexOf(path);
    if (begins >= 0) circles.add(told(way.slice(begins)));
    if (begins >= 0 || done.has(path)) return;
    for (const next of needs(path)) visit(next, [...way, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return [...circles].sort();
}

function told(circle: readonly string[]): string {
  const first = circle.indexOf([...circle].sort()[0] ?? '');
  const turned = [...circle.slice(first), ...circle.slice(0, first)];
  return [...turned, turned[0]].join(' → ');
}

test('no file needs a file that needs it', () => {
  expect(circlesIn(sourceFiles('src'))).toEqual([]);
});

test('a circle would be found, of types as well', () => {
  const files = [
    { path: 'src/a.ts', text: "import { b } from './b';" },
    { path: 'src/b.ts', text: "import type { C } from './c';" },
    { path: 'src/c.ts', text: "import { a } from './a';\nimport { d } from './d';" },
    { path: 'src/d.ts', text: "import { x } from 'zod/mini';" },
  ];
  expect(circlesIn(files)).toEqual(['src/a.ts → src/b.ts → src/c.ts → src/a.ts']);
});
