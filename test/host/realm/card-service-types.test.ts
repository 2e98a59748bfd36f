import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { declaredClasses } from '../../../src/host/realm/prelude/cards/card-class';
import { cardServiceGlobal } from '../../../src/host/realm/prelude/cards/card-service';

/** Google's own list, read from the published types: every interface with its methods, every enum with its values. */
const file = createRequire(import.meta.url).resolve('@types/google-apps-script/google-apps-script.card-service.d.ts');
const source = readFileSync(file, 'utf8')
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(/\/\/.*$/gm, '');

function bodies(keyword: 'interface' | 'enum'): Readonly<Record<string, string>> {
  const found = source.matchAll(new RegExp(`\\b${keyword} (\\w+) \\{([\\s\\S]*?)\\n        \\}`, 'g'));
  return Object.fromEntries([...found].map(([, name = '', body = '']) => [name, body]));
}

const methodsIn = (body: string) =>
  [...new Set([...body.matchAll(/^\s*(\w+)\(/gm)].map(([, name = '']) => name))].sort();

/** Not things of their own: `Widget` and `Button` stand for several classes, and `CardService` is the service itself. */
const abstract = ['CardService', 'Widget', 'Button'];
const interfaces = bodies('interface');
const service = interfaces.CardService ?? '';

describe('the fake CardService, against @types/google-apps-script', () => {
  test('is compared with 61 interfaces and 18 enums', () => {
    expect([Object.keys(interfaces).length, Object.keys(bodies('enum')).length]).toEqual([61, 18]);
  });

  test('has exactly its classes and their methods', () => {
    const published = Object.entries(interfaces).filter(([name]) => !abstract.includes(name));
    expect(declaredClasses()).toEqual(Object.fromEntries(published.map(([name, body]) => [name, methodsIn(body)])));
  });

  test('has exactly its factories and enums', () => {
    const enums = [...service.matchAll(/^\s*(\w+): typeof/gm)].map(([, name = '']) => name);
    expect(Object.keys(cardServiceGlobal).sort()).toEqual([...enums, ...methodsIn(service)].sort());
  });

  test('has exactly the values of its enums', () => {
    const published = Object.entries(bodies('enum')).map(([name, body]) => [name, body.match(/\w+/g) ?? []]);
    const own = Object.entries(cardServiceGlobal).filter(([, value]) => typeof value === 'object');
    expect(Object.fromEntries(own.map(([name, values]) => [name, Object.keys(values)]))).toEqual(
      Object.fromEntries(published),
    );
  });
});
