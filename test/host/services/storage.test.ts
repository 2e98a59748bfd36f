import { mina, noon, stage, thrownBy, worth } from '../realm/run-script';

const tooMuch = 'Exception: You have exceeded the property storage quota. Please remove some properties and try again.';

describe('PropertiesService', () => {
  test('keeps texts of the script for everybody and of a person for that person', () => {
    const on = stage();
    on.run(`function main() {
      PropertiesService.getScriptProperties().setProperty('all', 1);
      PropertiesService.getUserProperties().setProperties({ own: 'a', other: 'b' });
    }`);
    const seen = `[PropertiesService.getScriptProperties().getProperties(), PropertiesService.getUserProperties().getProperties()]`;
    expect(worth(seen, on)).toEqual([{ all: '1' }, { own: 'a', other: 'b' }]);
    expect(worth(seen, on, { caller: { ...mina, email: 'omid@corp.example' } })).toEqual([{ all: '1' }, {}]);
  });

  test('has no text where none was set, under any name', () => {
    const store = 'PropertiesService.getScriptProperties()';
    expect(worth(`[${store}.getProperty('none'), ${store}.getProperty('constructor')]`)).toEqual([null, null]);
  });

  test('removes one, all, or all others', () => {
    const store = 'PropertiesService.getUserProperties()';
    const steps = `${store}.setProperties({ a: '1', b: '2', c: '3' }).deleteProperty('a')`;
    expect(worth(`${steps}.getKeys()`)).toEqual(['b', 'c']);
    expect(worth(`${steps}.setProperties({ d: '4' }, true).getProperties()`)).toEqual({ d: '4' });
    expect(worth(`${steps}.deleteAllProperties().getKeys()`)).toEqual([]);
  });

  test('takes 9 KB a value and 500 KB a store', () => {
    const store = 'PropertiesService.getScriptProperties()';
    expect(thrownBy(`${store}.setProperty('k', 'x'.repeat(9217))`)).toBe(tooMuch);
    expect(thrownBy(`for (let i = 0; i < 60; i += 1) ${store}.setProperty('k' + i, 'x'.repeat(9000))`)).toBe(tooMuch);
    expect(worth(`${store}.setProperty('k', 'x'.repeat(9216)).getKeys()`)).toEqual(['k']);
  });

  test('survives a dump and a restore', () => {
    const [first, second] = [stage(), stage()];
    first.run(`function main() { PropertiesService.getScriptProperties().setProperty('a', 'b'); }`);
    second.services.PropertiesService.restore(
      JSON.parse(JSON.stringify(first.services.PropertiesService.dump())) as unknown,
    );
    expect(worth(`PropertiesService.getScriptProperties().getProperty('a')`, second)).toBe('b');
  });

  test('has none of a document: a card add-on is bound to none', () => {
    expect(worth('[PropertiesService.getDocumentProperties(), CacheService.getDocumentCache()]')).toEqual([null, null]);
  });
});

describe('CacheService', () => {
  const cache = 'CacheService.getScriptCache()';
  const later = (seconds: number) => ({ caller: { ...mina, now: noon + seconds * 1000 } });

  test('forgets after ten minutes, or when it was told to', () => {
    const on = stage();
    on.run(
      `function main() { ${cache}.put('plain', 'a'); ${cache}.put('short', 'b', 30); ${cache}.put('long', 'c', 99999); }`,
    );
    const seen = `${cache}.getAll(['plain', 'short', 'long', 'never'])`;
    expect(worth(seen, on, later(29))).toEqual({ plain: 'a', short: 'b', long: 'c' });
    expect(worth(seen, on, later(599))).toEqual({ plain: 'a', long: 'c' });
    expect(worth(seen, on, later(21_500))).toEqual({ long: 'c' });
    expect(worth(seen, on, later(21_700))).toEqual({});
  });

  test('reads a missing key as null and removes what it is told', () => {
    expect(
      worth(`[${cache}.putAll({ a: '1', b: '2' }), ${cache}.remove('a'), ${cache}.get('a'), ${cache}.get('b')]`),
    ).toEqual([null, null, null, '2']);
  });

  test('keeps a cache for each person', () => {
    const on = stage();
    on.run(`function main() { CacheService.getUserCache().put('a', 'mine'); }`);
    expect(worth(`[CacheService.getUserCache().get('a'), ${cache}.get('a')]`, on)).toEqual(['mine', null]);
    expect(
      worth(`CacheService.getUserCache().get('a')`, on, { caller: { ...mina, email: 'omid@corp.example' } }),
    ).toBeNull();
  });

  test('takes 100 KB a value and 250 characters a key', () => {
    expect(thrownBy(`${cache}.put('k', 'x'.repeat(102401))`)).toBe('Exception: Argument too large: value');
    expect(thrownBy(`${cache}.put('k'.repeat(251), 'x')`)).toBe('Exception: Argument too large: key');
    expect(worth(`(${cache}.put('k'.repeat(250), 'x'.repeat(102400)), ${cache}.get('k'.repeat(250)).length)`)).toBe(
      102_400,
    );
  });

  test('drops to 900 entries when it has more than 1,000, those that end first', () => {
    const fill = `Array.from({ length: 1001 }, (_, i) => ${cache}.put('k' + i, 'v', 5000 + i))`;
    const kept = `${cache}.getAll(Array.from({ length: 1001 }, (_, i) => 'k' + i))`;
    const keys = `(${fill}, Object.keys(${kept}).length + ' ' + Object.keys(${kept}).includes('k0'))`;
    expect(worth(keys, stage(), { budgetMs: 60_000 })).toBe('900 false');
  });
});

describe('LockService', () => {
  const lock = 'LockService.getScriptLock()';

  test('is held by the execution that took it, and is let go at its end', () => {
    const on = stage();
    expect(worth(`[${lock}.hasLock(), ${lock}.tryLock(10), ${lock}.hasLock()]`, on)).toEqual([false, true, true]);
    expect(worth(`${lock}.tryLock(10)`, on)).toBe(true);
  });

  test('is let go when the execution is killed', () => {
    const on = stage();
    on.door.fault({ service: 'CacheService', method: '*', fault: 'kill' });
    on.run(`function main() { ${lock}.waitLock(10); CacheService.getScriptCache().get('x'); }`);
    expect(worth(`${lock}.tryLock(10)`, on)).toBe(true);
  });

  test('cannot be taken from another execution, however long it waits', () => {
    const on = stage();
    on.services.LockService.hold('script');
    const { log, simulatedMs } = on.run(`function main() { console.log(${lock}.tryLock(4000)); }`);
    expect([log, simulatedMs]).toEqual([['false'], 500 + 4000 + 50]);
    expect(thrownBy(`${lock}.waitLock(1000)`, on)).toBe(
      'Exception: Lock timeout: another process was holding the lock for too long.',
    );
    on.services.LockService.letGo();
    expect(worth(`${lock}.tryLock(10)`, on)).toBe(true);
  });

  test('is another one for each person', () => {
    const on = stage();
    on.services.LockService.hold({ email: 'omid@corp.example' });
    const own = 'LockService.getUserLock().tryLock(10)';
    expect(worth(own, on)).toBe(true);
    expect(worth(own, on, { caller: { ...mina, email: 'omid@corp.example' } })).toBe(false);
  });

  test('is not there for a document', () => {
    expect(worth('LockService.getDocumentLock()')).toBeNull();
  });
});
